package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.Samples;
import io.watchfloor.console.view.Lag;
import io.watchfloor.console.view.Moment;
import io.watchfloor.console.web.EveryPage;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an officer sees of a board that changes while it is looked at. */
@BrowserTest
class BoardBrowserTest {
    private static final int PUSHES = 40;
    private static final String CURSOR = "return document.activeElement.closest('.row').dataset.incident";

    private static Browser browser;

    private DeskAtHand desk = DeskAtHand.replay();

    @BeforeAll
    static void startBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @AfterEach
    void stopDesk() {
        desk.close();
    }

    @Test
    void insertsANewRowWhereItsUrgencyPutsIt() {
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        show("IND-PAK.talks.1", 1, Precedence.ROUTINE, "third");
        openLive();

        show("GBR-RUS.expulsion.1", 1, Precedence.IMMEDIATE, "second");

        await().untilAsserted(() -> assertThat(browser.all("#rows .row"))
                .extracting(row -> row.getDomAttribute("data-incident"))
                .containsExactly("CHN-USA.airspace.1", "GBR-RUS.expulsion.1", "IND-PAK.talks.1"));
        assertThat(browser.one(".row[data-incident='GBR-RUS.expulsion.1']").getDomAttribute("class"))
                .contains("new");
        await().untilAsserted(() -> assertThat(browser.title()).startsWith("(P1 1, P2 1)"));
    }

    /** Both clocks are this machine's, so the difference is the way from the view to the screen's document. */
    @Test
    void showsARowWithinMoments() {
        openLive();
        browser.run("window.seen = {}; new MutationObserver(() => document.querySelectorAll('#rows .row').forEach("
                + "row => { window.seen[row.dataset.incident] ??= Date.now(); }))"
                + ".observe(document.getElementById('rows'), { childList: true })");
        List<Long> pushed = new ArrayList<>();
        for (int i = 1; i <= PUSHES; i++) {
            pushed.add(System.currentTimeMillis());
            show("CHN-USA.airspace." + i, 1, Precedence.FLASH, "push " + i);
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

    @Test
    void neverMovesTheRowUnderTheCursor() {
        show("CHN-USA.airspace.1", 1, Precedence.PRIORITY, "under the cursor");
        show("IND-PAK.talks.1", 1, Precedence.ROUTINE, "below");
        openLive();
        browser.run("document.querySelector('#rows a.open').focus()");
        Object before = cursorTop();

        for (int i = 1; i <= 20; i++) {
            show("GBR-RUS.expulsion." + i, 1, Precedence.FLASH, "urgent");
        }

        await().untilAsserted(
                        () -> assertThat(browser.text("#news")).isEqualTo("20 new since you looked, 20 P1: show (n)"));
        assertThat(cursorTop()).isEqualTo(before);
        assertThat(browser.all("#rows .row")).hasSize(2);

        browser.one("#news").click();

        assertThat(browser.all("#rows .row")).hasSize(22);
        assertThat(browser.text("#news")).isEqualTo("19 new since you looked, 19 P1: show (n)");
        browser.one("#all-seen").click();
        assertThat(browser.one("#news").isDisplayed()).isFalse();
    }

    @Test
    void keepsCursorAndScrollThroughFiftyChangesOfEveryKind() {
        for (int i = 1; i <= 30; i++) {
            show("CHN-USA.airspace." + i, 1, Precedence.PRIORITY, "row " + i);
        }
        openLive();
        browser.run("const at = document.querySelectorAll('#rows a.open')[15]; at.focus();"
                + "at.scrollIntoView({ block: 'center' })");
        Object cursor = browser.run(CURSOR);
        Object top = cursorTop();
        Object scroll = browser.run("return scrollY");

        for (int i = 1; i <= 50; i++) {
            int row = i % 30 + 1;
            switch (i % 3) {
                case 0 -> show("GBR-RUS.expulsion." + i, 1, Precedence.FLASH, "urgent " + i);
                case 1 -> show("CHN-USA.airspace." + row, 1 + i, Precedence.PRIORITY, "changed " + i);
                default -> {
                    desk.view.removeIncident("CHN-USA.airspace." + row);
                    desk.updates.changed("CHN-USA.airspace." + row);
                }
            }
        }

        await().untilAsserted(() -> assertThat(browser.text("#news")).contains("16 P1"));
        assertThat(browser.run(CURSOR)).isEqualTo(cursor);
        assertThat(cursorTop()).isEqualTo(top);
        assertThat(browser.run("return scrollY")).isEqualTo(scroll);
    }

    @Test
    void eachClockStandsForItself() {
        desk.view.apply(Samples.feed("bbc", "ok", null));
        openLive();
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
        show("CHN-USA.airspace.1", 1, Precedence.PRIORITY, "old title");
        openLive();
        browser.run("document.querySelector('#rows a.open').focus()");

        show("CHN-USA.airspace.1", 2, Precedence.PRIORITY, "new title");

        await().untilAsserted(() -> assertThat(browser.text("#rows .row")).contains("new title"));
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("open");
        assertThat(browser.text("#rows .row")).doesNotContain("old title");
    }

    @Test
    void leavesAnIncidentInItsPlaceWhenItCloses() {
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        openLive();

        Incident closed = Samples.incident(
                "CHN-USA.airspace.1", 2, IncidentStatus.CLOSED, Precedence.FLASH, Precedence.FLASH, "first");
        desk.view.apply(closed);
        desk.updates.changed(closed.id());

        await().untilAsserted(() -> assertThat(browser.text("#rows .row[data-incident='CHN-USA.airspace.1']"))
                .contains("closed"));
    }

    @Test
    void listsEventsAsTheyHappen() {
        openLive();
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);

        var event = Samples.event(incident, Change.OPENED, "New: CHN-USA airspace", Samples.DESK);
        desk.view.apply(event);
        desk.updates.happened(Moment.of(event));

        await().untilAsserted(() -> assertThat(browser.text("#moments")).contains("New: CHN-USA airspace"));
    }

    @Test
    void saysOnAnIncidentsPageThatThereIsMore() {
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        browser.open(desk.url("/i/CHN-USA.airspace.1"));
        awaitLive();

        show("CHN-USA.airspace.1", 2, Precedence.FLASH, "second");

        await().untilAsserted(() -> assertThat(browser.text("#news")).isEqualTo("This incident changed: show (n)"));
        browser.one("#news").click();
        await().untilAsserted(() -> assertThat(browser.text(".reports")).contains("second"));
    }

    @Test
    void runsNothingThatAHeadlineBrings() {
        String hostile = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>";
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, hostile);
        openLive();
        show("CHN-USA.airspace.1", 2, Precedence.FLASH, hostile);
        show("GBR-RUS.expulsion.1", 1, Precedence.FLASH, hostile);

        await().untilAsserted(() -> assertThat(browser.all("#rows .row")).hasSize(2));
        assertThat(browser.text("#rows")).contains("<script>window.hit=1</script>");
        assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
    }

    @Test
    void asksNobodyElseForAnything() {
        LookAtDesk.fill(desk);
        EveryPage.of(desk).forEach((name, path) -> {
            browser.open(desk.url(path));
            awaitLive();

            Object strangers = browser.run("return performance.getEntriesByType('resource')"
                    + ".map(each => each.name).filter(name => !name.startsWith(location.origin + '/') "
                    + "&& !name.startsWith('data:'))");

            assertThat(strangers)
                    .as(name)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        });
    }

    @Test
    void staysLiveInEightTabs() {
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        openLive();
        for (int i = 0; i < 7; i++) {
            browser.openTab(desk.url("/"));
        }

        show("GBR-RUS.expulsion.1", 1, Precedence.IMMEDIATE, "second");

        for (String tab : browser.tabs()) {
            browser.bringToFront(tab);
            await().untilAsserted(() -> assertThat(browser.all("#rows .row")).hasSize(2));
            awaitLive();
        }
        closeAllButOneTab();
    }

    @Test
    void saysStaleAndKeepsTheBoardAndRecoversByItself() {
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, "known before");
        openLive();
        browser.run("document.querySelector('#rows a.open').focus()");
        int port = desk.port();

        desk.close();

        await().untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("lost since"));
        await().atMost(Duration.ofSeconds(25)).untilAsserted(() -> assertThat(browser.text("#stale"))
                .startsWith("STALE. No contact with the server since ")
                .contains("Showing the last known board"));
        assertThat(browser.text("#rows")).contains("known before");
        assertThat(browser.title()).contains("STALE");
        assertThat(browser.barriers()).isEmpty();

        desk = DeskAtHand.on(Samples.clock(), port);
        Incident away = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        desk.view.apply(Samples.event(away, Change.OPENED, "happened while away", Samples.DESK));
        show("CHN-USA.airspace.1", 2, Precedence.FLASH, "known after");

        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> assertThat(browser.text("#rows"))
                .contains("known after"));
        awaitLive();
        assertThat(browser.one("#stale").isDisplayed()).isFalse();
        assertThat(browser.text("#back"))
                .startsWith("Back at ")
                .contains("The board was loaded again. 1 change while away.")
                .contains("happened while away");
        assertThat(browser.run("return document.activeElement.closest('.row').dataset.incident"))
                .isEqualTo("CHN-USA.airspace.1");
    }

    @Test
    void keepsWhatIsBeingTypedOverARestartOfTheServer() {
        show("CHN-USA.airspace.1", 1, Precedence.FLASH, "known before");
        openLive();
        browser.press("je");
        browser.press("called the embassy");
        int port = desk.port();
        desk.close();
        await().untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("lost since"));

        desk = DeskAtHand.on(Samples.clock(), port);
        show("CHN-USA.airspace.1", 2, Precedence.FLASH, "known after");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("live"));
        assertThat(browser.run("return document.querySelector('#ask-note textarea').value"))
                .isEqualTo("called the embassy");

        browser.press(Keys.ESCAPE);
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> assertThat(browser.text("#rows"))
                .contains("known after"));
    }

    private void show(String id, int revision, Precedence precedence, String title) {
        Incident incident = Samples.incident(id, revision, IncidentStatus.OPEN, precedence, precedence, title);
        desk.view.apply(incident);
        desk.updates.changed(id);
    }

    private void openLive() {
        browser.open(desk.url("/"));
        awaitLive();
    }

    private static void awaitLive() {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("live"));
    }

    private static Object cursorTop() {
        return browser.run("return document.activeElement.getBoundingClientRect().top");
    }

    private static void closeAllButOneTab() {
        var tabs = browser.tabs();
        for (String tab : tabs.subList(1, tabs.size())) {
            browser.bringToFront(tab);
            browser.closeTab();
        }
        browser.bringToFront(tabs.get(0));
    }
}
