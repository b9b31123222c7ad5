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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The desk from the keyboard, and its sounds. */
@BrowserTest
class KeysBrowserTest {
    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void openBoard() {
        desk.view.apply(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        desk.view.apply(Samples.incident("GBR-RUS.expulsion.1", Precedence.IMMEDIATE));
        desk.view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
        browser.openLive(desk.url("/"));
    }

    @AfterEach
    void forget() {
        browser.run("localStorage.clear()");
    }

    @Test
    void walksTheRowsAndOpensOne() {
        browser.press("j");
        assertThat(cursor()).contains("CHN-USA");
        browser.press("j");
        assertThat(cursor()).contains("GBR-RUS");
        browser.press("jj");
        assertThat(cursor()).contains("IND-PAK");
        browser.press("k");
        assertThat(cursor()).contains("GBR-RUS");

        browser.leave(() -> browser.press("o"));
        assertThat(browser.url()).endsWith("/i/GBR-RUS.expulsion.1");

        browser.leave(() -> browser.press(Keys.ESCAPE));
        assertThat(browser.url()).isEqualTo(desk.url("/"));
    }

    @Test
    void goesToPagesByTwoKeys() {
        browser.leave(() -> browser.press("gf"));
        assertThat(browser.url()).endsWith("/feeds");

        browser.leave(() -> browser.press("gb"));
        assertThat(browser.url()).isEqualTo(desk.url("/"));
    }

    @Test
    void showsItsKeysAndSwitchesThemOff() {
        browser.press("?");
        assertThat(browser.one("#help").isDisplayed()).isTrue();
        assertThat(browser.barriers()).isEmpty();

        browser.press("j");
        assertThat(cursor()).isEmpty();

        browser.run("const mode = document.getElementById('keys-mode'); mode.value = 'off';"
                + "mode.dispatchEvent(new Event('change'))");
        browser.click("#help button");
        browser.press("j");
        assertThat(cursor()).isEmpty();

        browser.run("localStorage.setItem('watchfloor.keys', 'alt')");
        browser.open(desk.url("/"));
        browser.press("j");
        assertThat(cursor()).isEmpty();
        browser.pressWith(Keys.ALT, "j");
        assertThat(cursor()).contains("CHN-USA");
    }

    @Test
    void soundsForWhatAnnunciatesAndOnlyOnceSwitchedOn() {
        own("CHN-USA.airspace.1", Precedence.FLASH);
        browser.countTones();
        happened("CHN-TWN.posture.1", Change.OPENED);
        assertThat(browser.tones()).isZero();

        browser.switchAlertsOn();
        long confirmation = browser.tones();

        happened("GBR-RUS.expulsion.1", Change.EASED);
        assertThat(browser.tones()).isEqualTo(confirmation);

        happened("IND-PAK.talks.1", Change.OPENED);
        await().untilAsserted(() -> assertThat(browser.tones()).isEqualTo(confirmation + 2));

        // Eleven seconds later, so that it may sound again.
        browser.run("const now = Date.now; Date.now = () => now() + 11000");
        happened("CHN-PHL.posture.1", Change.ESCALATED);
        await().untilAsserted(() -> assertThat(browser.tones()).isEqualTo(confirmation + 4));
    }

    @Test
    void soundsForAFlashThatNobodyOwns() {
        browser.countTones();

        browser.switchAlertsOn();

        // One to confirm, and three for the flash that has waited for two hours.
        await().untilAsserted(() -> assertThat(browser.tones()).isEqualTo(4));
    }

    @Test
    void silencesTheToneAndNothingElse() {
        browser.countTones();
        browser.press("m");

        browser.switchAlertsOn();

        browser.awaitAPulse();
        browser.awaitAPulse();
        assertThat(browser.tones()).isEqualTo(1);
        assertThat(browser.text("[data-live=unp1]")).startsWith("1, ");
        assertThat(desk.pipeline.written).isEmpty();
    }

    private void own(String id, Precedence precedence) {
        desk.view.apply(Samples.with(Samples.incident(id, precedence), Samples.desk(1, "lee"), IncidentStatus.OPEN));
        await().untilAsserted(() -> assertThat(browser.text("[data-live=unp1]")).isEqualTo("0"));
    }

    /** Samples annunciate when they open, as P2 with two tones. */
    private void happened(String id, Change type) {
        Incident incident = Samples.incident(id, Precedence.IMMEDIATE);
        var event = Samples.event(incident, type, id + " happened", Samples.DESK);
        desk.view.apply(event);
        desk.updates.happened(Moment.of(event));
        await().untilAsserted(() -> assertThat(browser.text("#moments")).contains(id + " happened"));
    }

    private static String cursor() {
        return browser.run(
                        "const at = document.activeElement; return at.matches('a.open') ? at.closest('.row').dataset.incident : ''")
                .toString();
    }
}
