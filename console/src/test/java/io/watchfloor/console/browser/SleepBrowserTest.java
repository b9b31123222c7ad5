package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A laptop that was shut and opened again: the page does not pass for live before it is. */
@BrowserTest
class SleepBrowserTest {
    private static final String INCIDENT = "CHN-USA.airspace.1";
    private static final Duration ASLEEP = Duration.ofSeconds(20);

    @Test
    void saysHowLongItWasAwayAndShowsWhatChanged() throws IOException {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            desk.show(INCIDENT, 1, Precedence.FLASH, "before the sleep");
            browser.openLive(desk.url("/"));

            browser.sleep();
            desk.show(INCIDENT, 2, Precedence.FLASH, "while it slept");
            await().pollDelay(ASLEEP).atMost(ASLEEP.multipliedBy(2)).until(() -> true);
            browser.wake();

            await().untilAsserted(() -> assertThat(browser.text("#back")).startsWith("Back at "));
            assertThat(browser.text("#back")).containsPattern("after 0:(1[5-9]|[2-5]\\d) without contact");
            await().untilAsserted(() -> assertThat(browser.text("#rows")).contains("while it slept"));
            browser.awaitLive();
            assertThat(browser.one("#stale").isDisplayed()).isFalse();
        }
    }
}
