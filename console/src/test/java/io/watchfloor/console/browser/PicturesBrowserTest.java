package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of README and handbooks from a running demo, whose address {@code -Dpictures.of} says, to the folder
 * that {@code -Dpictures} says. It acts there as an officer would; the demo must have come to 4 February.
 */
@BrowserTest
@Timeout(300)
@EnabledIfSystemProperty(named = "pictures", matches = ".+", disabledReason = "name a folder with -Dpictures")
class PicturesBrowserTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int LARGEST = 150 * 1024;
    private static final String GARDEN_SHOW =
            "?title=Garden%20show%20flies%20a%20Chinese%20spy%20balloon%20over%20Chelsea&date=2023-02-10";

    private final Path folder = Path.of(System.getProperty("pictures", ""));
    private final String demo = System.getProperty("pictures.of", "http://127.0.0.1:8080");
    private final Browser browser = new Browser();

    @BeforeEach
    void atNight() throws IOException {
        Files.createDirectories(folder);
        browser.width(WIDTH);
        browser.theme("dark");
    }

    @AfterEach
    void stopBrowser() {
        browser.close();
    }

    @Test
    void takesWhatAnOfficerSees() throws IOException {
        open("/");
        browser.run("localStorage.setItem('watchfloor.alerts', 'off')");
        open("/");
        browser.press(".");
        browser.press("a");
        await().atMost(Duration.ofSeconds(10)).until(() -> browser.text("#told").startsWith("Owned."));
        // Else the picture has a band that says nobody owns what was just owned.
        await().until(() -> browser.text("[data-live=unp1]").equals("0")
                && browser.text("[data-live=unp2]").startsWith("0"));
        await().until(() -> !browser.all(".band.rest").isEmpty());
        shoot("board", HEIGHT);

        browser.press("o");
        await().until(() -> !browser.all("#dossier").isEmpty());
        browser.awaitLive();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !browser.text("#not-counted").equals("Looking…"));
        shoot("incident", HEIGHT);

        browser.click("#dossier .line a");
        await().until(() -> !browser.all("#chart").isEmpty());
        await().until(() -> browser.all("#chart:empty").isEmpty());
        shoot("pair", HEIGHT);

        open("/handover");
        shoot("handover", HEIGHT);
    }

    @Test
    void takesWhatAnAnalystSees() throws IOException {
        open("/rules");
        shoot("rules", HEIGHT);
        open("/rules/us-china/spy-balloon/edit" + GARDEN_SHOW);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !browser.all("#draft[data-ready]").isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.text("#explained").contains("makes the report"));
        browser.click("#add-test");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.text("#findings").contains("Garden show"));
        shoot("editor", 1120);
    }

    @Test
    void takesABoardThatIsStale() throws IOException {
        try (DeskAtHand lost = DeskAtHand.replay()) {
            LookAtDesk.fill(lost);
            browser.open(lost.url("/"));
            browser.awaitLive();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.one("#stale").isDisplayed());
        shoot("stale", 560);
    }

    private void open(String path) {
        browser.open(demo + path);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.text("#link-state").startsWith("live"));
    }

    private void shoot(String name, int height) throws IOException {
        byte[] picture = Picture.small(browser.picture(WIDTH, height));
        Files.write(folder.resolve(name + ".png"), picture);
        assertThat(picture.length).as(name).isLessThan(LARGEST);
    }
}
