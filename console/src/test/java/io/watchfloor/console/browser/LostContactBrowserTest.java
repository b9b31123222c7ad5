package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A page stays with its server: in many tabs, and when the server goes away and comes back. */
@BrowserTest
class LostContactBrowserTest {
    private static final String LIVE_ACTS =
            "return [...document.querySelectorAll('[data-act], [data-ask], .band button,"
                    + " main form:is([method=post], [data-post]) button')].filter(each => each.ariaDisabled !== 'true'"
                    + " || !each.title.startsWith('Not now: ') || !getComputedStyle(each).textDecoration.includes('through'))"
                    + ".map(each => each.outerHTML)";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private DeskAtHand desk = DeskAtHand.replay();

    @Test
    void staysLiveInEightTabs() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "first");
        browser.openLive(desk.url("/"));
        for (int i = 0; i < 7; i++) {
            browser.openTab(desk.url("/"));
        }

        desk.show("GBR-RUS.expulsion.1", 1, Precedence.IMMEDIATE, "second");

        for (String tab : browser.tabs()) {
            browser.bringToFront(tab);
            await().untilAsserted(() -> assertThat(browser.all("#rows .row")).hasSize(2));
            browser.awaitLive();
        }
        closeAllButOneTab();
    }

    @Test
    void saysStaleAndKeepsTheBoardAndRecoversByItself() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "known before");
        browser.openLive(desk.url("/"));
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
        assertThat(browser.run(LIVE_ACTS)).as("acts that look live").isEqualTo(List.of());
        assertThat(browser.one("#band button").getDomAttribute("title"))
                .startsWith("Not now: no contact with the server since ");
        browser.click("#band button");
        assertThat(browser.told()).startsWith("Not done: no contact with the server since ");
        browser.run("document.querySelector('#rows a.open').focus()");

        desk = DeskAtHand.on(DeskAtHand.stoppedClock(), port);
        Incident away = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        desk.view.apply(Samples.event(away, Change.OPENED, "happened while away", Samples.DESK));
        desk.show("CHN-USA.airspace.1", 2, Precedence.FLASH, "known after");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#rows")).contains("known after"));
        browser.awaitLive();
        assertThat(browser.one("#stale").isDisplayed()).isFalse();
        assertThat(browser.text("#back"))
                .startsWith("Back at ")
                .contains("The board was loaded again. 1 change while away.")
                .contains("happened while away");
        assertThat(browser.cursor()).isEqualTo("CHN-USA.airspace.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/i/CHN-USA.airspace.1", "/settings/grants", "/silences", "/handover", "/feeds"})
    void looksUnavailableInEveryFormWhileItIsStale(String page) {
        LookAtDesk.fill(desk);
        browser.openLive(desk.url(page));
        assertThat(browser.run(LIVE_ACTS)).as("acts before").isNotEqualTo(List.of());

        desk.close();

        await().atMost(Duration.ofSeconds(25)).until(() -> browser.one("#stale").isDisplayed());
        assertThat(browser.run(LIVE_ACTS)).as("acts that look live").isEqualTo(List.of());
        browser.run("window.here = true; document.querySelector('main form:is([method=post], [data-post])')"
                + "?.requestSubmit()");
        assertThat(browser.run("return window.here")).as("still on our page").isEqualTo(true);
    }

    @Test
    void keepsWhatIsBeingTypedOverARestartOfTheServer() {
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, "known before");
        browser.openLive(desk.url("/"));
        browser.press("je");
        browser.press("called the embassy");
        int port = desk.port();
        desk.close();
        await().untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("lost since"));

        desk = DeskAtHand.on(DeskAtHand.stoppedClock(), port);
        desk.show("CHN-USA.airspace.1", 2, Precedence.FLASH, "known after");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("live"));
        assertThat(browser.run("return document.querySelector('#ask-note textarea').value"))
                .isEqualTo("called the embassy");

        browser.press(Keys.ESCAPE);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#rows")).contains("known after"));
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
