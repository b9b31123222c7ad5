package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.Samples;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A laptop that was shut and opened again: the page does not pass for live before it is. */
@BrowserTest
class SleepBrowserTest {
    private static final Duration ASLEEP = Duration.ofSeconds(20);

    @Test
    void saysHowLongItWasAwayAndShowsWhatChanged() throws IOException {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            show(desk, 1, "before the sleep");
            browser.open(desk.url("/"));
            await().until(() -> browser.text("#link-state").startsWith("live"));

            browser.sleep();
            show(desk, 2, "while it slept");
            await().pollDelay(ASLEEP).atMost(ASLEEP.multipliedBy(2)).until(() -> true);
            browser.wake();

            await().untilAsserted(() -> assertThat(browser.text("#back")).startsWith("Back at "));
            assertThat(browser.text("#back")).containsPattern("after 0:(1[5-9]|[2-5]\\d) without contact");
            await().untilAsserted(() -> assertThat(browser.text("#rows")).contains("while it slept"));
            await().untilAsserted(() -> assertThat(browser.text("#link-state")).startsWith("live"));
            assertThat(browser.one("#stale").isDisplayed()).isFalse();
        }
    }

    private static void show(DeskAtHand desk, int revision, String title) {
        Incident incident = Samples.incident(
                "CHN-USA.airspace.1", revision, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, title);
        desk.view.apply(incident);
        desk.updates.changed(incident.id());
    }
}
