package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Silence;
import io.watchfloor.testkit.Samples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Silences, handovers and what an operator does, on their pages. */
@BrowserTest
class FormsBrowserTest {
    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
    }

    @Test
    void putsASilenceInForceOnlyAfterALook() {
        browser.openLive(desk.url("/silences"));
        browser.one("#silence [name=matchers]").sendKeys("pair=CHN-USA");
        browser.one("#silence [name=reason]").sendKeys("exercise");
        assertThat(browser.one("#silence-add").isEnabled()).isFalse();

        browser.click("#silence [name=dryRun]");
        await().untilAsserted(() -> assertThat(browser.text("#silence-preview"))
                .contains("it would have kept back 1 event")
                .contains("Reuters reports a spy balloon"));
        assertThat(desk.pipeline.written).isEmpty();
        assertThat(browser.barriers()).isEmpty();

        browser.one("#silence [name=matchers]").sendKeys(", subject=airspace");
        assertThat(browser.one("#silence-add").isEnabled()).isFalse();
        browser.click("#silence [name=dryRun]");
        await().until(() -> browser.one("#silence-add").isEnabled());
        browser.click("#silence-add");

        await().untilAsserted(() -> assertThat(browser.text("#told")).startsWith("In force as s-"));
        assertThat(((Silence) desk.pipeline.written.get(0)).matchers())
                .containsExactly("pair=CHN-USA, subject=airspace");
    }

    @Test
    void showsWhatRedrivingWouldDoBeforeItDoesIt() {
        browser.openLive(desk.url("/ops"));
        browser.click("#undelivered [name=id]");
        browser.click("#undelivered [name=dry][value=redrive]");
        await().untilAsserted(() ->
                assertThat(browser.text("#undelivered-preview")).contains("1 notification would be redriven."));
        assertThat(desk.pipeline.written).isEmpty();

        browser.click("#undelivered [name=do]");

        await().untilAsserted(() -> assertThat(browser.text("#told")).isEqualTo("1 notification redriven."));
        assertThat(((Delivery) desk.pipeline.written.get(0)).outcome().word()).isEqualTo("redriven");
    }

    @Test
    void handsTheWatchOver() {
        desk.seat = new Seat("kim", Role.OFFICER);
        browser.openLive(desk.url("/handover"));
        assertThat(browser.text("main")).contains("The embassy rings back at six.");
        browser.one("form[data-post$=accept] button").sendKeys(Keys.ENTER);

        await().untilAsserted(() ->
                assertThat(browser.text("#told")).startsWith("Accepted from lee: 0 incidents now yours."));
        assertThat(desk.view.notes().get(0).acceptedBy()).isEqualTo("kim");
        assertThat(desk.view.notes().get(0).accepted()).isEqualTo(Samples.DESK);
    }
}
