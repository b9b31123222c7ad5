package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.board.view.Lag;
import io.watchfloor.board.view.Moment;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an officer sees of a board that changes while it is looked at. */
@BrowserTest
class BoardBrowserTest {
    private static final int PUSHES = 40;

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void insertsANewRowWhereItsUrgencyPutsIt() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        desk.show("IND-PAK.talks.1", 1, Precedence.ROUTINE, "third");
        browser.openLive(desk.url("/"));

        desk.show("GBR-RUS.expulsion.1", 1, Precedence.IMMEDIATE, "second");

        await().untilAsserted(() -> assertThat(browser.all("#rows .row"))
                .extracting(row -> row.getDomAttribute("data-incident"))
                .containsExactly("CHN-USA.airspace.1", "GBR-RUS.expulsion.1", "IND-PAK.talks.1"));
        assertThat(browser.one(".row[data-incident='GBR-RUS.expulsion.1']").getDomAttribute("class"))
                .contains("new");
        await().untilAsserted(() -> assertThat(browser.title()).startsWith("(P1 1, P2 1)"));
    }

    @Test
    void onAPhoneTheFirstRowBeginsInTheFirstFifthOfTheScreen() {
        desk.view.apply(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        browser.width(390);
        try {
            browser.openLive(desk.url("/"));
            // Of it 32 for the banner of a replay, 40 for the header and 40 for the band.
            assertThat(((Number) browser.run("return document.querySelector('#rows .row').getBoundingClientRect().top"))
                            .doubleValue())
                    .isLessThan(170);
        } finally {
            browser.width(1400);
        }
    }

    @Test
    void aStoryHasOneRowUntilItIsUnfolded() {
        Incident canada =
                Samples.telling(Samples.incident("CAN-MMR.sanctions.1", Precedence.PRIORITY), "more sanctions");
        Incident britain =
                Samples.telling(Samples.incident("GBR-MMR.sanctions.1", Precedence.ROUTINE), "more sanctions");
        desk.show(canada);
        desk.show("IND-PAK.talks.1", 1, Precedence.ROUTINE, "another story");
        browser.openLive(desk.url("/"));

        desk.show(britain);

        await().untilAsserted(() -> assertThat(browser.row(canada.id())).contains("2 incidents, also UK–Myanmar"));
        assertThat(browser.one(".row[data-incident='" + britain.id() + "']").isDisplayed())
                .isFalse();
        browser.press("j");
        browser.press(Keys.ARROW_RIGHT);
        browser.press("j");
        assertThat(browser.cursor()).isEqualTo(britain.id());
        assertThat(browser.barriers()).isEmpty();
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.cursor()).isEqualTo(canada.id());
        browser.press("/");
        browser.press("GBR");
        assertThat(browser.one(".row[data-incident='" + britain.id() + "']").isDisplayed())
                .as("what is looked for is not folded")
                .isTrue();
        browser.run("localStorage.clear()");
    }

    /** Both clocks are this machine's, so the difference is the way from the view to the screen's document. */
    @Test
    void showsARowWithinMoments() {
        browser.openLive(desk.url("/"));
        browser.run("window.seen = {}; new MutationObserver(() => document.querySelectorAll('#rows .row').forEach("
                + "row => { window.seen[row.dataset.incident] ??= Date.now(); }))"
                + ".observe(document.getElementById('rows'), { childList: true })");
        List<Long> pushed = new ArrayList<>();
        for (int i = 1; i <= PUSHES; i++) {
            pushed.add(System.currentTimeMillis());
            desk.show("CHN-USA.airspace." + i, 1, Precedence.FLASH, "push " + i);
            int shown = i;
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> browser.all("#rows .row").size() == shown);
        }

        List<Long> millis = new ArrayList<>();
        for (int i = 1; i <= PUSHES; i++) {
            millis.add((long) browser.run("return window.seen['CHN-USA.airspace." + i + "']") - pushed.get(i - 1));
        }
        Collections.sort(millis);
        long p95 = millis.get(PUSHES * 95 / 100);
        System.out.println("push to document: median " + millis.get(PUSHES / 2) + " ms, p95 " + p95 + " ms");

        // 50 ms on a machine that has nothing else to do.
        assertThat(p95).isLessThan(500);
    }

    private void focusOnTheRowAbove(String title) {
        desk.show("CHN-USA.airspace.1", 1, Precedence.PRIORITY, "under the cursor");
        desk.show("IND-PAK.talks.1", 1, Precedence.ROUTINE, title);
        browser.openLive(desk.url("/"));
        browser.run("document.querySelector('#rows a.open').focus()");
    }

    @Test
    void aRowThatWaitsForItsPlaceAndChangesAgainIsThereOnceAsItIsNow() {
        focusOnTheRowAbove("as it was");
        desk.show("IND-PAK.talks.1", 2, Precedence.FLASH, "it rises");
        await().until(() -> browser.row("IND-PAK.talks.1").contains("it rises"));

        desk.show("IND-PAK.talks.1", 3, Precedence.FLASH, "as it is now");
        await().until(() -> browser.row("IND-PAK.talks.1").contains("as it is now"));
        browser.press("n");

        assertThat(browser.all("#rows .row"))
                .extracting(row -> row.getDomAttribute("data-incident"))
                .containsExactly("IND-PAK.talks.1", "CHN-USA.airspace.1");
        assertThat(browser.row("IND-PAK.talks.1")).contains("as it is now");
    }

    @Test
    void neverMovesTheRowUnderTheCursor() {
        focusOnTheRowAbove("below");
        Object before = cursorTop();

        for (int i = 1; i <= 20; i++) {
            desk.show("GBR-RUS.expulsion." + i, 1, Precedence.FLASH, "urgent");
        }

        await().untilAsserted(
                        () -> assertThat(browser.text("#news")).isEqualTo("21 new since you looked, 20 P1: show (n)"));
        assertThat(cursorTop()).isEqualTo(before);
        assertThat(browser.all("#rows .row")).hasSize(2);

        browser.click("#news");

        assertThat(browser.all("#rows .row")).hasSize(22);
        assertThat(browser.text("#news")).isEqualTo("20 new since you looked, 19 P1: show (n)");
        browser.click("#all-seen");
        assertThat(browser.one("#news").isDisplayed()).isFalse();
    }

    @Test
    void whatAnOfficerSawIsSeenOnEveryBrowserOfTheirsAndQuietForThemAlone() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "seen");
        try (Browser other = new Browser()) {
            other.openLive(desk.url("/"));
            browser.openLive(desk.url("/"));
            assertThat(other.one("#rows .row").getDomAttribute("class")).contains("new");

            browser.run("document.querySelector('#rows a.open').focus()");

            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(other.text("#no-news")).isEqualTo("Nothing new since you looked."));
            await().untilAsserted(
                            () -> assertThat(other.text("#band .more")).isEqualTo("seen by you · nobody owns it"));
            desk.seat = new Seat("kim", Role.OFFICER);
            other.openLive(desk.url("/"));
            assertThat(other.text("#news")).isEqualTo("1 new since you looked, 1 P1: show (n)");
            assertThat(other.text("#band .more")).isEqualTo("nobody owns it");
        }
    }

    @Test
    void keepsCursorAndScrollThroughFiftyChangesOfEveryKind() {
        for (int i = 1; i <= 30; i++) {
            desk.show("CHN-USA.airspace." + i, 1, Precedence.PRIORITY, "row " + i);
        }
        browser.openLive(desk.url("/"));
        browser.run("const at = document.querySelectorAll('#rows a.open')[15]; at.focus();"
                + "at.scrollIntoView({ block: 'center' })");
        String cursor = browser.cursor();
        Object top = cursorTop();
        Object scroll = browser.run("return scrollY");

        for (int i = 1; i <= 50; i++) {
            int row = i % 30 + 1;
            switch (i % 3) {
                case 0 -> desk.show("GBR-RUS.expulsion." + i, 1, Precedence.FLASH, "urgent " + i);
                case 1 -> desk.show("CHN-USA.airspace." + row, 1 + i, Precedence.PRIORITY, "changed " + i);
                default -> {
                    desk.view.apply(Samples.incident(
                            "CHN-USA.airspace." + row,
                            1 + i,
                            IncidentStatus.CLOSED,
                            Precedence.PRIORITY,
                            Precedence.PRIORITY,
                            "closed " + i));
                    desk.updates.changed("CHN-USA.airspace." + row);
                }
            }
        }

        await().untilAsserted(() -> assertThat(browser.text("#news")).contains("16 P1"));
        assertThat(browser.cursor()).isEqualTo(cursor);
        assertThat(cursorTop()).isEqualTo(top);
        assertThat(browser.run("return scrollY")).isEqualTo(scroll);
    }

    @Test
    void eachClockStandsForItself() {
        desk.view.apply(Samples.feed("bbc", "ok", null));
        browser.openLive(desk.url("/"));
        assertThat(alarms()).isEqualTo(List.of());

        desk.lag = new Lag(true, 40, Duration.ofMinutes(4));
        await().untilAsserted(() -> assertThat(alarms()).isEqualTo(List.of("pipeline")));
        assertThat(browser.text("[data-live=pipeline]")).isEqualTo("4 min behind, 40 waiting");

        desk.lag = Lag.NONE;
        desk.view.apply(Samples.feed("xinhua", "failing", "HTTP 503"));
        await().untilAsserted(() -> assertThat(alarms()).isEqualTo(List.of("feeds")));
        assertThat(browser.text("#link-state")).startsWith("live");
    }

    private static Object alarms() {
        return browser.run("return [...document.querySelectorAll('.clocks .alarm')].map(each => each.dataset.alarm)");
    }

    @Test
    void keepsTheFocusWhenItsRowChanges() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.PRIORITY, "old title");
        browser.openLive(desk.url("/"));
        browser.run("document.querySelector('#rows a.open').focus()");

        desk.show("CHN-USA.airspace.1", 2, Precedence.PRIORITY, "new title");

        await().untilAsserted(() -> assertThat(browser.text("#rows .row")).contains("new title"));
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("open");
        assertThat(browser.text("#rows .row")).doesNotContain("old title");
    }

    @Test
    void leavesAnIncidentInItsPlaceWhenItCloses() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        browser.openLive(desk.url("/"));

        Incident closed = Samples.incident(
                "CHN-USA.airspace.1", 2, IncidentStatus.CLOSED, Precedence.FLASH, Precedence.FLASH, "first");
        desk.show(closed);

        await().untilAsserted(() -> assertThat(browser.text("#rows .row[data-incident='CHN-USA.airspace.1']"))
                .contains("closed"));
    }

    @Test
    void listsEventsAsTheyHappen() {
        browser.openLive(desk.url("/"));
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);

        var event = Samples.event(incident, Change.OPENED, "New: China–US airspace", Samples.DESK);
        desk.view.apply(event);
        desk.updates.happened(Moment.of(event));

        await().untilAsserted(() -> assertThat(browser.text("#moments")).contains("New: China–US airspace"));
    }

    @Test
    void saysOnAnIncidentsPageThatThereIsMore() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        browser.openLive(desk.url("/i/CHN-USA.airspace.1"));

        desk.show("CHN-USA.airspace.1", 2, Precedence.FLASH, "second");

        await().untilAsserted(() -> assertThat(browser.text("#news")).isEqualTo("This incident changed: show (n)"));
        browser.leave(() -> browser.click("#news"));
        assertThat(browser.text(".reports")).contains("second");
    }

    private static Object cursorTop() {
        return browser.run("return document.activeElement.getBoundingClientRect().top");
    }
}
