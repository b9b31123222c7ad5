package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page can be read by everyone: axe finds nothing, and nothing is lost on a narrow screen. */
@BrowserTest
class AccessBrowserTest {
    private static Browser browser;
    private static DeskAtHand empty;
    private static DeskAtHand full;

    @BeforeAll
    static void start() {
        browser = new Browser();
        empty = DeskAtHand.replay();
        full = DeskAtHand.replay();
        LookAtDesk.fill(full);
        full.trouble = "Still reading what happened so far. This board is not complete yet.";
    }

    @AfterAll
    static void stop() {
        browser.close();
        empty.close();
        full.close();
    }

    static List<String> pages() {
        return List.of(
                empty.url("/"),
                empty.url("/feeds"),
                empty.url("/i/CHN-USA.airspace.1"),
                full.url("/"),
                full.url("/feeds"),
                full.url("/load"),
                full.url("/silences"),
                full.url("/handover"),
                full.url("/i/CHN-USA.airspace.1"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoBarrierInTheDark(String page) {
        browser.theme("dark");
        browser.open(page);

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoBarrierInTheLight(String page) {
        browser.theme("light");
        browser.open(page);

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void needsNoSidewaysScrollingAt320Pixels(String page) {
        browser.width(320);
        browser.open(page);

        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        browser.width(1400);
    }
}
