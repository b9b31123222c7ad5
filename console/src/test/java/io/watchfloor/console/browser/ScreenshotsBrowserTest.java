package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes a picture of every page in every state, dark and light, to the folder that {@code -Dscreenshots} names:
 * {@code mvn -pl console -am test -Dbrowser=true -Dscreenshots=target/screenshots -Dtest=ScreenshotsBrowserTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "name a folder with -Dscreenshots")
class ScreenshotsBrowserTest {
    private static final Map<String, String> PAGES = Map.of(
            "board", "/",
            "incident", "/i/CHN-USA.airspace.1",
            "handover", "/handover",
            "silences", "/silences",
            "feeds", "/feeds",
            "operations", "/ops",
            "hidden", "/silences/exercise",
            "load", "/load");

    private final Path folder = Path.of(System.getProperty("screenshots", ""));
    private final Browser browser = new Browser();

    @AfterEach
    void stopBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void takesEveryPageInEveryState(String theme) throws IOException {
        Files.createDirectories(folder);
        browser.theme(theme);

        takeAll(theme);

        assertThat(folder.resolve("board-stale-" + theme + ".png")).isNotEmptyFile();
    }

    private void takeAll(String theme) throws IOException {
        try (DeskAtHand empty = DeskAtHand.replay()) {
            takePages(empty, "empty-" + theme);
            empty.trouble = "Waiting for the broker and its topics. This board shows nothing yet.";
            take(empty.url("/"), "board-loading-" + theme);
        }
        try (DeskAtHand full = DeskAtHand.replay()) {
            LookAtDesk.fill(full);
            takePages(full, "full-" + theme);
            browser.width(320);
            takePages(full, "narrow-" + theme);
            browser.width(1400);
            open(full.url("/"));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.one("#stale").isDisplayed());
        shoot("board-stale-" + theme);
    }

    private void takePages(DeskAtHand desk, String state) throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            take(desk.url(page.getValue()), page.getKey() + "-" + state);
        }
    }

    private void take(String url, String name) throws IOException {
        open(url);
        shoot(name);
    }

    private void open(String url) {
        browser.open(url);
        await().until(() -> browser.text("#link-state").startsWith("live"));
    }

    private void shoot(String name) throws IOException {
        Path file = folder.resolve(name + ".png");
        browser.screenshot(file);
    }
}
