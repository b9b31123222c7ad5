package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.testkit.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** A headless Chromium that was installed by the system, and talks to nobody but our server. It starts when first used. */
final class Browser implements AutoCloseable {
    static {
        // Between two looks the page may have been replaced, or what was found in it.
        Awaitility.ignoreExceptionsByDefaultMatching(WebDriverException.class::isInstance);
    }

    private static final long LONGEST = 4000;

    private ChromeDriver driver;

    ChromeDriver driver() {
        if (driver == null) {
            driver = Chromium.start(900);
        }
        return driver;
    }

    void theme(String theme) {
        media(Map.of("prefers-color-scheme", theme));
    }

    /** What the officer's system says of other wishes, such as prefers-reduced-motion. */
    void media(Map<String, String> wishes) {
        medium("", wishes);
    }

    /** The same on another medium, such as print. */
    void medium(String medium, Map<String, String> wishes) {
        List<Map<String, String>> features = wishes.entrySet().stream()
                .map(wish -> Map.of("name", wish.getKey(), "value", wish.getValue()))
                .toList();
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
    }

    void width(int width) {
        size(width, 900);
    }

    void size(int width, int height) {
        driver().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(String url) {
        driver().get(url);
    }

    /** Opens a page of the desk, and waits until it says that what it shows is live. */
    void openLive(String url) {
        open(url);
        awaitLive();
    }

    void awaitLive() {
        await().untilAsserted(() -> assertThat(text("#link-state")).startsWith("live"));
    }

    /** Waits until the page heard from the server once more. */
    void awaitAPulse() {
        String before = text("#link-state");
        await().until(() -> !text("#link-state").equals(before));
    }

    /** Does what leads to another page, and waits until that one is there and its scripts have run: a click does not. */
    void leave(Runnable step) {
        run("window.left = false");
        step.run();
        await().until(() -> run("return window.left === undefined && document.readyState === 'complete'")
                .equals(true));
    }

    void switchAlertsOn() {
        click("#alerts");
        await().untilAsserted(() -> assertThat(text("#alerts")).isEqualTo("Alerts on"));
    }

    /** What the page said last to the officer. */
    String told() {
        return text("#told");
    }

    /** What stands in the row of an incident on the board. */
    String row(String incident) {
        return text(".row[data-incident='" + incident + "']");
    }

    /** The incident of the row that has the focus, or "null". */
    String cursor() {
        return String.valueOf(run("return document.activeElement.closest('.row')?.dataset.incident"));
    }

    /** Another tab, with this page in it, in front. */
    String openTab(String url) {
        driver().switchTo().newWindow(WindowType.TAB);
        driver().get(url);
        return driver().getWindowHandle();
    }

    List<String> tabs() {
        return List.copyOf(driver().getWindowHandles());
    }

    void bringToFront(String tab) {
        driver().switchTo().window(tab);
    }

    void closeTab() {
        driver().close();
    }

    List<WebElement> all(String selector) {
        return driver().findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver().findElement(By.cssSelector(selector));
    }

    String text(String selector) {
        return in(selector, WebElement::getText);
    }

    /** Clicks where a person would see it: not below the header, which stays. */
    void click(String selector) {
        in(selector, found -> {
            driver().executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", found);
            found.click();
            return found;
        });
    }

    /** Of an element that was replaced since it was found the new one. */
    private <T> T in(String selector, Function<WebElement, T> use) {
        try {
            return use.apply(one(selector));
        } catch (StaleElementReferenceException replaced) {
            return use.apply(one(selector));
        }
    }

    String title() {
        return driver().getTitle();
    }

    String url() {
        return driver().getCurrentUrl();
    }

    /** Lets no request through to addresses like these; without any, all pass again. */
    void block(String... patterns) {
        driver().executeCdpCommand("Network.enable", Map.of());
        driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
    }

    /** Presses a key while another is held. */
    void pressWith(Keys held, CharSequence key) {
        new Actions(driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Counts tones from here on, on this page. */
    void countTones() {
        run("window.tones = 0; const make = AudioContext.prototype.createOscillator;"
                + "AudioContext.prototype.createOscillator = function () { window.tones++; return make.call(this); }");
    }

    long tones() {
        return (long) run("return window.tones");
    }

    Object run(String script) {
        return driver().executeScript(script);
    }

    /** What axe finds against WCAG 2.2 A and AA, a line each. */
    List<String> barriers() {
        return Axe.barriers(driver());
    }

    /** Stops every process of the browser, as a machine that is put to sleep does. */
    void sleep() throws IOException {
        signal("-STOP");
    }

    /** Lets them run on. */
    void wake() throws IOException {
        signal("-CONT");
    }

    private static void signal(String signal) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chromium")
                        && !process.info().command().orElse("").contains("chromedriver"))
                .forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().onExit().join();
    }

    /** What Chromium measures of the page, after collecting garbage: {@code Nodes}, {@code JSHeapUsedSize} and such. */
    double metric(String name) {
        driver().executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        driver().executeCdpCommand("Performance.enable", Map.of());
        Object all =
                driver().executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return ((List<?>) Objects.requireNonNull(all))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> name.equals(each.get("name")))
                        .mapToDouble(each -> ((Number) each.get("value")).doubleValue())
                        .findFirst()
                        .orElseThrow();
    }

    /** A picture of the whole page, as far as it can be scrolled; of a very long one its beginning. */
    void screenshot(Path file) throws IOException {
        long height = (long) run("return document.documentElement.scrollHeight");
        Files.write(file, picture((int) (long) run("return innerWidth"), (int) Math.min(height, LONGEST)));
    }

    /** The same, to look at, in the folder that {@code -Dscreenshots} names; nothing without it. */
    void keep(String name) throws IOException {
        String folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            screenshot(Files.createDirectories(Path.of(folder)).resolve(name + ".png"));
        }
    }

    /** On how many pages it is printed. */
    long printedPages() {
        Object pdf = driver().executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        String text = new String(Base64.getDecoder().decode(String.valueOf(pdf)), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type /Page\\b").matcher(text).results().count();
    }

    /** A picture of the upper part of the page, in pixels. */
    byte[] picture(int width, int height) {
        Map<String, Object> part = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        return capture(Map.of("format", "png", "captureBeyondViewport", true, "clip", part));
    }

    private byte[] capture(Map<String, Object> how) {
        driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        Map<String, Object> taken = driver().executeCdpCommand("Page.captureScreenshot", how);
        return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
    }

    /** Shows colours as somebody with this deficiency sees them: protanopia, deuteranopia, tritanopia, or none. */
    void vision(String deficiency) {
        driver().executeCdpCommand("Emulation.setEmulatedVisionDeficiency", Map.of("type", deficiency));
    }

    @Override
    public void close() {
        if (driver != null) {
            driver.quit();
        }
    }
}
