package io.watchfloor.console.browser;

import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes a picture of every page in every state, dark and light, to the folder that is its argument. */
public final class Screenshots {
    private static final Map<String, String> PAGES =
            Map.of("board", "/", "incident", "/i/CHN-USA.airspace.1", "feeds", "/feeds", "load", "/load");

    private final Browser browser;
    private final Path folder;

    private Screenshots(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (Browser browser = new Browser()) {
            Screenshots screenshots = new Screenshots(browser, folder);
            for (String theme : List.of("dark", "light")) {
                browser.theme(theme);
                screenshots.takeAll(theme);
            }
        }
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
        System.out.println(file);
    }
}
