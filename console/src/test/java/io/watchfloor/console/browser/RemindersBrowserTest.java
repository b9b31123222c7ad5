package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner is reminded of what lies with them, on whatever page they are. */
@BrowserTest
class RemindersBrowserTest {
    private static final String ID = "CHN-USA.airspace.1";
    private static final String LIES = "P1 CHN-USA airspace is yours, and nothing was done to it since 3 Feb 19:14Z.";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void ownAFlashThatOpenedTwoHoursAgo() {
        Incident flash = Samples.incident(ID, Precedence.FLASH);
        desk.view.apply(Samples.with(flash, Samples.desk(0, "demo officer"), IncidentStatus.OPEN));
    }

    @AfterEach
    void forget() {
        browser.run("localStorage.clear()");
    }

    @Test
    void goesWithTheNextActOfTheOwner() {
        browser.openLive(desk.url("/feeds"));
        await().untilAsserted(() -> assertThat(browser.text("#reminders")).startsWith(LIES));
        assertThat(browser.barriers()).isEmpty();

        browser.leave(() -> browser.click("#reminders a"));
        assertThat(browser.url()).endsWith("/i/" + ID);
        browser.awaitLive();
        browser.press("e");
        browser.press("called the embassy");
        browser.click("#ask-note button.main");

        await().until(() -> !browser.one("#reminders").isDisplayed());
    }

    @Test
    void staysAwayForAWhileFromWhoIsStillOnIt() {
        browser.openLive(desk.url("/"));
        await().until(() -> browser.one("#reminders").isDisplayed());
        browser.click("#reminders button");
        assertThat(browser.one("#reminders").isDisplayed()).isFalse();

        browser.openLive(desk.url("/feeds"));
        browser.awaitAPulse();
        assertThat(browser.one("#reminders").isDisplayed()).isFalse();

        // As if a quarter of an hour had passed.
        browser.run("const known = JSON.parse(localStorage.getItem('watchfloor.reminded'));"
                + "Object.values(known).forEach(each => { each.until -= 15 * 60000; });"
                + "localStorage.setItem('watchfloor.reminded', JSON.stringify(known))");
        await().until(() -> browser.one("#reminders").isDisplayed());
    }

    @Test
    void soundsOnceAndNotAgainOnTheNextPage() {
        Incident mine = desk.view.incident(ID);
        desk.view.apply(Samples.with(mine, Samples.desk(1, "lee"), IncidentStatus.OPEN));
        browser.openLive(desk.url("/load"));
        browser.countTones();
        browser.switchAlertsOn();
        desk.view.apply(Samples.with(desk.view.incident(ID), Samples.desk(2, "demo officer"), IncidentStatus.OPEN));
        await().until(() -> browser.one("#reminders").isDisplayed());
        browser.awaitAPulse();
        browser.awaitAPulse();
        // One to confirm, and one for what lies.
        assertThat(browser.tones()).isEqualTo(2);

        browser.openLive(desk.url("/feeds"));
        await().until(() -> browser.one("#reminders").isDisplayed());
        browser.countTones();
        if (!browser.text("#alerts").equals("Alerts on")) {
            browser.switchAlertsOn();
        }
        browser.awaitAPulse();
        browser.awaitAPulse();
        assertThat(browser.tones()).isLessThanOrEqualTo(1);
    }

    @Test
    void isNoneOfAnybodyElsesBusiness() {
        desk.view.apply(Samples.with(desk.view.incident(ID), Samples.desk(1, "lee"), IncidentStatus.OPEN));
        browser.openLive(desk.url("/"));
        browser.awaitAPulse();

        assertThat(browser.one("#reminders").isDisplayed()).isFalse();
    }
}
