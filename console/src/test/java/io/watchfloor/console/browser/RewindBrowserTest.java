package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.board.view.Moment;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Nobody can mistake the board of another time for that of now, and everybody gets back. */
@BrowserTest
class RewindBrowserTest {
    private static final String FLASH = "CHN-USA.airspace.1";
    private static final String TALKS = "CHN-USA.talks.3";
    private static final Instant NOW = Samples.DESK;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static DeskAtHand desk;
    private static PastIndex index;

    @BeforeAll
    static void start() throws IOException {
        browser = new Browser();
        DeskClock.Replay clock = DeskAtHand.stoppedClock();
        desk = DeskAtHand.on(clock, 0);
        index = PastIndex.open(folder, "a");
        happens(TALKS, 1, Precedence.ROUTINE, "US and China agree on a date for talks", NOW.minusSeconds(90_000));
        happens("CHN-TWN.posture.4", 1, Precedence.IMMEDIATE, "Taiwan counts 34 aircraft", NOW.minusSeconds(7_000));
        happens(FLASH, 1, Precedence.ROUTINE, "Something is in the sky", NOW.minusSeconds(5_000));
        happens(FLASH, 2, Precedence.FLASH, "Spy balloon over Montana, Pentagon says", NOW.minusSeconds(600));
        index.refresh();
        desk.view.lookUpIn(index.search(() -> ""));
    }

    private static IncidentEvent happens(String id, int revision, Precedence precedence, String title, Instant at)
            throws IOException {
        Incident header = Samples.incident(id, revision, IncidentStatus.OPEN, precedence, precedence, title);
        IncidentEvent event = EventVariant.of(header, revision == 1 ? Change.OPENED : Change.ESCALATED, at)
                .annunciates(true)
                .why(id + ": " + title)
                .event();
        index.add(event);
        desk.view.apply(event);
        return event;
    }

    @AfterAll
    static void stop() {
        browser.close();
        desk.close();
        index.close();
    }

    /** The frame would stand over the first and last line of each sheet, and nobody can follow a link there. */
    @Test
    void isThePastOnPaperTooWithoutFrameAndLinks() {
        Form.PAPER.take(browser);
        browser.open(desk.url("/?at=" + NOW.minusSeconds(300)));
        assertThat(browser.text("main")).contains("PAST", "Spy balloon over Montana");
        assertThat(browser.run("return getComputedStyle(document.body, '::after').content"))
                .isEqualTo("none");
        assertThat(browser.run("return [...document.querySelectorAll('main a, main button, main input')]"
                        + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(browser.run("return getComputedStyle(document.querySelector('main')).borderInlineStartWidth"))
                .isEqualTo("12px");
        Form.DARK.take(browser);
    }

    @Test
    void windsBackByKeysAndEscapeLeadsToTheSameRow() throws IOException {
        browser.width(1400);
        browser.theme("dark");
        browser.openLive(desk.url("/"));
        assertThat(browser.one(".offer").isDisplayed())
                .as("beside the first flash")
                .isTrue();
        browser.keep("board-with-offer-dark");
        browser.press("j");
        browser.press("j");
        String row = browser.cursor();
        browser.leave(() -> browser.press("w"));
        browser.awaitLive();
        assertThat(browser.text("#then-time")).isEqualTo("2023-02-03 20:14Z");
        assertThat(browser.text("#then-shown"))
                .contains("Something is in the sky")
                .doesNotContain("Montana");
        assertThat(browser.run("return getComputedStyle(document.getElementById('then-time')).fontSize"))
                .isEqualTo("22px");
        assertThat(browser.run("return getComputedStyle(document.body, '::after').borderTopWidth"))
                .isEqualTo("12px");
        assertThat(browser.text("#band")).as("the live band").contains("Spy balloon over Montana");
        assertThat(browser.all("[data-act=own]").stream().filter(each -> each.isDisplayed()))
                .as("acts")
                .isEmpty();
        browser.press("a");
        browser.keep("rewind-dark");
        assertThat(browser.barriers()).isEmpty();

        // The slider has the focus: a minute a press.
        for (int press = 0; press < 30; press++) {
            browser.press(Keys.ARROW_LEFT);
        }
        await().untilAsserted(() -> assertThat(browser.text("#then-shown")).doesNotContain("in the sky"));
        // The last of the presses may still be on its way.
        await().untilAsserted(() -> assertThat(browser.text("#then-time")).isEqualTo("2023-02-03 19:44Z"));
        await().untilAsserted(() -> assertThat(browser.url()).endsWith("/?at=2023-02-03T19:44:07Z"));
        browser.click("#then-play");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(browser.text("#then-shown")).contains("in the sky"));
        browser.click("#then-play");

        browser.leave(() -> browser.press(Keys.ESCAPE));
        browser.awaitLive();
        assertThat(browser.url()).isEqualTo(desk.url("/"));
        assertThat(browser.cursor()).isEqualTo(row);
        assertThat(browser.told()).as("nothing was done there").isEmpty();
    }

    @Test
    void asksToGoBackWhenNobodyIsThereAndWhenAFlashOpens() throws IOException {
        browser.openLive(desk.url("/?at=2023-02-03T20:30Z"));
        browser.run("document.getElementById('then').dataset.askAfter = 1");
        await().untilAsserted(() -> assertThat(browser.text("#then-because")).startsWith("Nobody pressed a key"));
        browser.run("document.getElementById('then').dataset.askAfter = 600");
        browser.click("#then-stay");
        assertThat(browser.one("#then-ask").isDisplayed()).isFalse();

        IncidentEvent flash = happens("GBR-RUS.war.1", 1, Precedence.FLASH, "Ship is hit", NOW.plusSeconds(1));
        desk.updates.happened(Moment.of(flash));
        await().untilAsserted(
                        () -> assertThat(browser.text("#then-because")).contains("A P1 opened now", "Ship is hit"));
        assertThat(browser.barriers()).isEmpty();
        browser.keep("rewind-asks");
        browser.leave(() -> browser.press(Keys.ESCAPE));
        assertThat(browser.url()).startsWith(desk.url("/")).doesNotContain("at=");
    }

    @Test
    void isReadInEveryForm() throws IOException {
        browser.theme("light");
        browser.openLive(desk.url("/?at=2023-02-03T21:10Z"));
        browser.keep("rewind-light");
        assertThat(browser.barriers()).isEmpty();
        for (Map<String, String> wish :
                List.of(Map.of("forced-colors", "active"), Map.of("prefers-contrast", "more"))) {
            browser.media(wish);
            assertThat(browser.barriers()).isEmpty();
        }
        browser.keep("rewind-contrast");
        browser.media(Map.of("forced-colors", "none", "prefers-color-scheme", "dark"));
        browser.width(320);
        browser.openLive(desk.url("/?at=2023-02-03T21:10Z"));
        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.barriers()).isEmpty();
        browser.keep("rewind-phone");
        assertThat(browser.printedPages()).isEqualTo(1);
        browser.open(desk.url("/?at=1999-01-01T00:00Z"));
        assertThat(browser.text("main")).contains("What can be seen is the board from 2023-02-02 20:14Z");
        browser.width(1400);
        browser.keep("rewind-outside");
    }
}
