package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall in a browser: what is new comes by itself, what is old says so over all, and it ends with its grant. */
@BrowserTest
class WallBrowserTest {
    private static final String LABELS_OVER_OTHERS =
            "const labels = [...document.querySelectorAll('#ties text')].map(each => each.getBBox());return"
                    + " labels.length < 7 ? labels.length : labels.filter((one, at) => labels.some((other, then) => then >"
                    + " at && one.x < other.x + other.width && other.x < one.x + one.width && Math.abs(one.y - other.y) <"
                    + " 0.7 * one.height)).length";

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
            browser.theme("dark");
            browser.size(1920, 1080);
            browser.open(desk.url(desk.grant(GrantKind.WALL, null, null)));
            await().until(() -> browser.text("#link-state").equals("live"));
            assertThat(browser.text("#sound")).isEqualTo("Sound is off");
            browser.keep("wall");

            desk.show("IND-PAK.war.7", 1, Precedence.FLASH, "Shelling is reported along the line of control");
            await().until(() -> browser.text("#lines").contains("Shelling is reported"));
            await().untilAsserted(() -> assertThat(browser.text("#ties")).contains("2"));
            assertThat(browser.one("#stale").isDisplayed()).isFalse();
            // A machine without a voice of its own, as this one, keeps silent and says so.
            browser.click("#sound");
            await().until(() -> !browser.text("#sound-said").isEmpty()
                    || browser.text("#sound").equals("Sound is on"));

            desk.trouble = "STALE: the broker does not answer.";
            await().until(() -> browser.one("#stale").isDisplayed());
            assertThat(browser.text("#stale")).contains("STALE", "the broker does not answer");
            browser.keep("wall-stale");
            desk.trouble = null;
            await().until(() -> !browser.one("#stale").isDisplayed());

            // There is another one to look at on the page of grants.
            for (Grant grant : desk.grants.all(desk.wall.instant())) {
                desk.grants.apply(grant.id(), grant.takenBackBy("kim", desk.wall.instant()));
            }
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> browser.text("#stale").contains("taken back"));
            assertThat(browser.text("#lines") + browser.text("#ties")).isEmpty();
        }
    }

    /** Nobody scrolls a wall: with more than fits, in the longest words, the clocks still stand at its foot. */
    @Test
    void fitsOnItsScreenWhateverComes() throws IOException {
        try (DeskAtHand desk = DeskAtHand.asking(context -> null)) {
            int number = 0;
            for (String pair : List.of("ISR-LBN", "ISR-SYR", "ISR-PSE", "IRN-ISR", "RUS-UKR", "IND-PAK", "CHN-TWN")) {
                Precedence precedence = number++ < 2 ? Precedence.FLASH : Precedence.IMMEDIATE;
                desk.show(
                        pair + ".war.1",
                        1,
                        precedence,
                        "Officials say that rockets were fired across the line for a third night");
            }
            String wall = desk.url(desk.grant(GrantKind.WALL, null, null));
            for (String theme : List.of("dark", "light")) {
                browser.theme(theme);
                for (int width : new int[] {1280, 1920, 3840}) {
                    browser.size(width, width * 9 / 16);
                    browser.open(wall);
                    assertThat(browser.run("return document.documentElement.scrollHeight - innerHeight"))
                            .as("%s at %d", theme, width)
                            .isEqualTo(0L);
                }
                browser.size(1920, 1080);
                assertThat(browser.run(LABELS_OVER_OTHERS))
                        .as("three of them in the Levant")
                        .isEqualTo(0L);
                browser.keep("wall-full-" + theme);
            }
            assertThat(browser.text(".counts")).startsWith("3 more P1 and P2.");
            browser.media(Map.of("forced-colors", "active"));
            browser.keep("wall-forced");
            browser.media(Map.of());
            browser.width(320);
            browser.open(wall);
            browser.keep("wall-phone");
            assertThat(browser.printedPages()).isLessThanOrEqualTo(2);
        }
    }
}
