package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall in a browser: what is new comes by itself, what is old says so over all, and it ends with its grant. */
@BrowserTest
class WallBrowserTest {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void showsWhatComesSaysWhenItIsStaleAndEndsWithItsGrant() throws IOException {
        try (DeskAtHand desk = DeskAtHand.asking(context -> null)) {
            LookAtDesk.fill(desk);
            browser.width(1920);
            browser.open(desk.url(desk.grant(GrantKind.WALL, null, null)));
            await().until(() -> browser.text("#link-state").equals("live"));
            assertThat(browser.text("#sound")).isEqualTo("Sound is off");
            shoot("wall");

            desk.show("IND-PAK.war.7", 1, Precedence.FLASH, "Shelling is reported along the line of control");
            await().until(() -> browser.text("#lines").contains("Shelling is reported"));
            assertThat(browser.one("#stale").isDisplayed()).isFalse();
            // A machine without a voice of its own, as this one, keeps silent and says so.
            browser.click("#sound");
            await().until(() -> !browser.text("#sound-said").isEmpty()
                    || browser.text("#sound").equals("Sound is on"));

            desk.trouble = "STALE: the broker does not answer.";
            await().until(() -> browser.one("#stale").isDisplayed());
            assertThat(browser.text("#stale")).contains("STALE", "the broker does not answer");
            shoot("wall-stale");
            desk.trouble = null;
            await().until(() -> !browser.one("#stale").isDisplayed());

            Grant grant = desk.grants.all(desk.wall.instant()).get(0);
            desk.grants.apply(grant.id(), grant.takenBackBy("kim", desk.wall.instant()));
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> browser.text("#stale").contains("taken back"));
            assertThat(browser.text("#lines")).isEmpty();
        }
    }

    private static void shoot(String name) throws IOException {
        String folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            browser.screenshot(Path.of(folder).resolve(name + ".png"));
        }
    }
}
