package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.board.view.Moment;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 275 calls in eleven minutes, as two operators had before the explosion at Milford Haven in 1994; here a minute is as short
 * as the browser allows. All of it is on the board, hardly any of it is heard, and the keys still answer.
 */
@BrowserTest
class FloodBrowserTest {
    private static final int MINUTES = 11;
    private static final int A_MINUTE = 25;
    private static final int ACTS = 20;

    @Test
    void losesNothingAndDoesNotDeafen() {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            browser.openLive(desk.url("/"));
            browser.countTones();
            browser.switchAlertsOn();

            for (int minute = 0; minute < MINUTES; minute++) {
                for (int i = 0; i < A_MINUTE; i++) {
                    open(desk, minute * A_MINUTE + i + 1);
                }
                int all = (minute + 1) * A_MINUTE;
                await().until(() -> browser.all("#rows > .row").size() == all);
            }

            await().until(() -> browser.text("[data-live=load]").endsWith("FLOOD"));
            int flashes = MINUTES * A_MINUTE / 5;
            assertThat(browser.run("return [...document.querySelectorAll('#rows > .row')].slice(0, " + flashes
                            + ").every(row => row.dataset.urgency === 'P1' && row.checkVisibility())"))
                    .isEqualTo(true);
            // One to confirm, then three for a flash: the first, and no more than one in ten seconds until it is a
            // flood.
            assertThat(browser.tones()).isBetween(3L, 10L);
            assertThat(worstAct(browser)).isLessThan(1500);
        }
    }

    @Test
    void keepsNoMoreThanTheLastClosedHoweverLongItIsOpen() {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            for (int number = 1; number <= 30; number++) {
                desk.show("IND-PAK.talks." + number, 1, Precedence.ROUTINE, "open " + number);
            }
            browser.openLive(desk.url("/"));

            for (int number = 1; number <= 25; number++) {
                desk.show(Samples.incident(
                        "IND-PAK.talks." + number,
                        2,
                        IncidentStatus.CLOSED,
                        Precedence.ROUTINE,
                        Precedence.ROUTINE,
                        "closed " + number));
            }

            await().untilAsserted(
                            () -> assertThat(browser.all("#rows > .row.closed")).hasSize(20));
            assertThat(browser.all("#rows > .row:not(.closed)")).hasSize(5);
        }
    }

    @Test
    void saysWholeOnAPhoneHowManyAreNew() {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            for (int number = 1; number <= 20; number++) {
                open(desk, number);
            }
            browser.width(320);
            browser.openLive(desk.url("/"));

            assertThat(browser.text("#news")).isEqualTo("20 new, 4 P1, 16 P2");
            assertThat(browser.run("const end = (each) => each.getBoundingClientRect().right;"
                            + "const news = document.getElementById('news');"
                            + "return end(news) <= end(news.parentElement)"))
                    .isEqualTo(true);
        }
    }

    /** Milliseconds from the key to the words that it was done, the slowest of 20. */
    private static double worstAct(Browser browser) {
        browser.run("window.took = []; let began; addEventListener('keydown', event => {"
                + "if (event.key === 'a') { began = performance.now(); } }, true);"
                + "const told = document.getElementById('told'); new MutationObserver(() => {"
                + "if (began && told.textContent.startsWith('Owned')) { took.push(performance.now() - began);"
                + "began = undefined; } }).observe(told, { childList: true })");
        for (int i = 1; i <= ACTS; i++) {
            browser.press(".a");
            int done = i;
            await().until(() -> browser.run("return window.took.length").equals((long) done));
        }
        List<Double> millis = ((List<?>) browser.run("return window.took"))
                .stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
        System.out.printf(
                "in a flood, from key to done: median %.0f ms, slowest %.0f ms%n",
                millis.get(ACTS / 2), millis.get(ACTS - 1));
        return millis.get(ACTS - 1);
    }

    private static void open(DeskAtHand desk, int number) {
        Precedence precedence = number % 5 == 0 ? Precedence.FLASH : Precedence.IMMEDIATE;
        Incident incident = Samples.incident("CHN-USA.airspace." + number, precedence);
        var event = Samples.event(incident, Change.OPENED, "New: CHN-USA airspace " + number, Samples.DESK);
        desk.view.apply(event);
        desk.show(incident);
        desk.updates.happened(Moment.of(event));
    }
}
