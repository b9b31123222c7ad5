package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who was called, whether it arrived, and who is next. */
@BrowserTest
class CalledBrowserTest {
    private static final String ID = "CHN-USA.airspace.1";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void saysAtOnceWhoWasCalledAndWhoIsNext() {
        Incident flash = Samples.incident(ID, Precedence.FLASH);
        desk.view.apply(flash);
        desk.view.apply(EventVariant.of(flash, Change.OPENED, Samples.DESK).event());
        browser.openLive(desk.url("/i/" + ID));
        assertThat(called()).contains("nobody by message", "next: duty again, 3 Feb 21:19Z, unless somebody owns it");

        desk.view.apply(Samples.undelivered());
        desk.updates.called(ID);
        await().untilAsserted(() -> assertThat(called())
                .contains("pager 3 Feb 21:10Z undelivered", "next: duty, 3 Feb 21:19Z, unless somebody owns it")
                .doesNotContain("nobody by message"));

        desk.show(Samples.with(flash, Samples.desk(1, "ada"), IncidentStatus.OPEN));
        await().untilAsserted(() -> assertThat(called()).contains("next: nobody while ada owns it"));
        assertThat(browser.barriers()).isEmpty();
    }

    private static String called() {
        return browser.text("#told-of .called").replaceAll("\\s+", " ");
    }
}
