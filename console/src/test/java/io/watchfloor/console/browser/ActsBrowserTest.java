package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Seen;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an officer does to incidents, by key and by button. */
@BrowserTest
class ActsBrowserTest {
    private static final String P1 = "CHN-USA.airspace.1";
    private static final String P2 = "GBR-RUS.expulsion.1";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void openBoard() {
        desk.view.apply(Samples.incident(P1, Precedence.FLASH));
        desk.view.apply(Samples.incident(P2, Precedence.IMMEDIATE));
        desk.view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
        desk.view.apply(Samples.incident("CHN-TWN.posture.4", Precedence.PRIORITY));
        browser.openLive(desk.url("/"));
    }

    @AfterEach
    void forget() {
        browser.run("localStorage.clear()");
    }

    @Test
    void ownsWithOneKeyAndTakesItBackWithAnother() {
        browser.press("ja");
        await().untilAsserted(() -> assertThat(browser.told()).isEqualTo("Owned. " + P1 + " Undo (u)"));
        await().untilAsserted(() -> assertThat(browser.row(P1)).contains("owned by demo officer"));
        assertThat(browser.cursor()).isEqualTo(P1);

        browser.press("u");

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Undone."));
        await().untilAsserted(() -> assertThat(browser.row(P1)).contains("UNOWNED"));
        assertThat(kinds()).containsExactly(ActKind.OWN, ActKind.UNDO);
    }

    @Test
    void ownsWithTheButtonOfTheRow() {
        browser.click(".row[data-incident='" + P2 + "'] [data-act=own]");

        await().untilAsserted(() -> assertThat(browser.row(P2)).contains("owned by demo officer"));
        await().untilAsserted(() -> assertThat(browser.text("[data-live=unp2]")).isEqualTo("0"));
    }

    @Test
    void offersToTakeOverWhatSomebodyElseHasAndNotToReleaseIt() {
        desk.show(
                Samples.with(Samples.incident(P2, Precedence.IMMEDIATE), Samples.desk(3, "lee"), IncidentStatus.OPEN));
        String button = ".row[data-incident='" + P2 + "'] [data-act=release]";
        await().untilAsserted(() ->
                assertThat(browser.one(button).getDomProperty("textContent")).isEqualTo("Take over…"));

        browser.click(button);

        assertThat(browser.one("#ask-hand-over").isDisplayed()).isTrue();
        assertThat(browser.one("#ask-hand-over [name=to]").getDomProperty("value"))
                .isEqualTo("demo officer");
    }

    @Test
    void tellsTheLoserOfARace() {
        // Lee is faster, and this page shows the row as it was before.
        desk.seat = new Seat("lee", Role.OFFICER);
        browser.run("window.late = document.querySelector(\"[data-incident='" + P2 + "']\").cloneNode(true)");
        browser.click(".row[data-incident='" + P2 + "'] [data-act=own]");
        await().untilAsserted(() -> assertThat(browser.row(P2)).contains("owned by lee"));
        desk.seat = new Seat("kim", Role.OFFICER);
        browser.run("document.querySelector(\"[data-incident='" + P2 + "']\").replaceWith(window.late)");

        browser.click(".row[data-incident='" + P2 + "'] [data-act=own]");

        await().untilAsserted(() -> assertThat(browser.told()).isEqualTo("Not owned: lee did so 0 s ago. " + P2));
        assertThat(browser.one("#told").getDomAttribute("role")).isEqualTo("alert");
    }

    @Test
    void closesOnlyWithADisposition() {
        browser.press("jjc");
        assertThat(browser.text("#ask-close h2")).isEqualTo("Close " + P2);
        assertThat(browser.barriers()).isEmpty();
        browser.press(Keys.ENTER);
        assertThat(browser.one("#ask-close").isDisplayed()).isTrue();

        browser.press("4");
        browser.press(Keys.ENTER);

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Closed: not ours."));
        assertThat(acts().get(0).disposition()).isEqualTo(Disposition.NOT_OURS);
    }

    @Test
    void shelvesWithTwoKeys() {
        browser.press("jjs2");

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Shelved until 3 Feb 22:14Z"));
        await().untilAsserted(() -> assertThat(browser.row(P2)).contains("shelved by demo officer"));
        assertThat(acts().get(0).until()).isEqualTo(Samples.DESK.plus(Duration.ofHours(1)));
    }

    @Test
    void keepsKeysOutOfTheFilterAndOfDialogs() {
        browser.press("/");
        browser.press("acsu");
        assertThat(browser.run("return document.getElementById('filter-text').value"))
                .isEqualTo("acsu");
        browser.press(Keys.ESCAPE);
        browser.run("const box = document.getElementById('filter-text'); box.value = '';"
                + "box.dispatchEvent(new Event('input'))");
        browser.press("je");
        browser.press("a note with an a");
        browser.click("#ask-note button.main");

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Noted."));
        assertThat(kinds()).containsExactly(ActKind.NOTE);
        assertThat(acts().get(0).reason()).isEqualTo("a note with an a");
    }

    @Test
    void actsOnSeveralButNeverOnAFlash() {
        browser.press("jx");
        assertThat(browser.told()).contains("P1 is decided one by one");
        browser.press("jxJ");
        await().untilAsserted(() -> assertThat(browser.text("#bulk-count")).isEqualTo("2 selected"));

        browser.press("a");

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("2 of 2 done. Owned."));
        assertThat(acts()).extracting(Act::incident).containsExactlyInAnyOrder(P2, "CHN-TWN.posture.4");
        assertThat(browser.one("#bulk").isDisplayed()).isFalse();
        browser.press("u");
        await().untilAsserted(() ->
                assertThat(kinds()).containsExactly(ActKind.OWN, ActKind.OWN, ActKind.UNDO, ActKind.UNDO));
    }

    @Test
    void leavesOutOfAnActWhatTheFilterHides() {
        browser.press("jjxJ");
        browser.press("/");
        browser.press("expulsion");
        browser.press(Keys.ESCAPE);
        await().untilAsserted(() -> assertThat(browser.text("#filtered")).isEqualTo("3 of 4 not shown"));
        assertThat(browser.url()).contains("q=expulsion");

        browser.click("#bulk [data-act=own]");

        await().untilAsserted(() -> assertThat(acts()).extracting(Act::incident).containsExactly(P2));
    }

    @Test
    void findsTheNextThatNobodyOwns() {
        browser.press("ja");
        await().untilAsserted(() -> assertThat(browser.row(P1)).contains("owned by"));

        browser.press(".");
        assertThat(browser.cursor()).isEqualTo(P2);
    }

    @Test
    void saysSentNotConfirmedAndTellsTheAnswerWhenItComes() {
        desk.pipeline.deaf = true;
        browser.press("ja");
        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Owned: sent, not confirmed."));

        desk.pipeline.deaf = false;
        desk.pipeline
                .write(Topics.throwAway(1).actions, "CHN-USA", acts().get(0))
                .join();

        await().untilAsserted(
                        () -> assertThat(browser.told()).startsWith("Answered after all: CHN-USA airspace own by"));
    }

    @Test
    void refusesAndKeepsNothingForLaterWhenTheLinkIsLost() {
        browser.run("document.querySelector('#rows a.open').focus()");
        desk.close();
        await().untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("lost since"));

        browser.press("a");

        assertThat(browser.told())
                .startsWith("Not done: no contact with the server since")
                .endsWith("Nothing was sent.");
        assertThat(acts()).isEmpty();
    }

    @Test
    void actsOnThePageOfAnIncident() {
        browser.openLive(desk.url("/i/" + P2));
        browser.press("f");
        assertThat(browser.run("return document.querySelector('#ask-close [value=false-alarm]').checked"))
                .isEqualTo(true);
        browser.press(Keys.ENTER);

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Closed: false alarm."));
        browser.openLive(desk.url("/i/" + P2));
        browser.click("[data-act=undo]");
        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Undone."));

        browser.press("r");
        browser.click(".tick");
        browser.click("#regroup [value=split]");
        await().untilAsserted(() -> assertThat(browser.text("#ask-sure h1")).startsWith("Split 1 report off " + P2));
        assertThat(browser.barriers()).isEmpty();
        browser.press(Keys.ENTER);
        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Split off. " + P2 + " Undo"));
        await().untilAsserted(() -> assertThat(browser.text("#story")).contains("split by demo officer"));
        browser.click("#story [data-act=undo]");
        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Undone."));
    }

    @Test
    void remembersWhatWasNotSeenOverAReload() {
        browser.press("N");
        await().untilAsserted(() -> assertThat(desk.pipeline.seen).hasSizeGreaterThan(3));
        desk.view.apply(Samples.incident("CHN-PHL.posture.1", Precedence.IMMEDIATE));
        browser.openLive(desk.url("/"));
        assertThat(browser.text("#news")).isEqualTo("1 new since you looked, 1 P2: show (n)");

        browser.press("n");
        assertThat(browser.cursor()).isEqualTo("CHN-PHL.posture.1");
        assertThat(browser.one("#news").isDisplayed()).isFalse();
        await().untilAsserted(() ->
                assertThat(desk.pipeline.seen).extracting(Seen::incident).contains("CHN-PHL.posture.1"));
        browser.openLive(desk.url("/"));
        assertThat(browser.one("#news").isDisplayed()).isFalse();
    }

    private List<Act> acts() {
        return desk.pipeline.written.stream().map(Act.class::cast).toList();
    }

    private List<ActKind> kinds() {
        return acts().stream().map(Act::kind).toList();
    }
}
