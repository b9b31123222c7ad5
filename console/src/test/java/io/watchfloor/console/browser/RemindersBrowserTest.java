package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.Samples;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner is reminded of what lies with them, on whatever page they are. */
@BrowserTest
class RemindersBrowserTest {
    private static final String ID = "CHN-USA.airspace.1";
    private static final String LIES = "P1 CHN-USA airspace is yours, and nothing was done to it since 3 Feb 19:14Z.";

    private static Browser browser;

    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeAll
    static void startBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void ownAFlashThatOpenedTwoHoursAgo() {
        Incident flash = Samples.incident(ID, Precedence.FLASH);
        desk.view.apply(Samples.with(flash, Samples.desk(0, "demo officer"), IncidentStatus.OPEN));
    }

    @AfterEach
    void stopDesk() {
        browser.run("localStorage.clear()");
        desk.close();
    }

    @Test
    void goesWithTheNextActOfTheOwner() {
        openLive("/feeds");
        await().untilAsserted(() -> assertThat(browser.text("#reminders")).startsWith(LIES));
        assertThat(browser.barriers()).isEmpty();

        browser.one("#reminders a").click();
        await().untilAsserted(() -> assertThat(browser.url()).endsWith("/i/" + ID));
        await().until(() -> browser.text("#link-state").startsWith("live"));
        browser.press("e");
        browser.press("called the embassy");
        browser.one("#ask-note button.main").click();

        await().until(() -> !browser.one("#reminders").isDisplayed());
    }

    @Test
    void staysAwayForAWhileFromWhoIsStillOnIt() {
        openLive("/");
        await().until(() -> browser.one("#reminders").isDisplayed());
        browser.one("#reminders button").click();
        assertThat(browser.one("#reminders").isDisplayed()).isFalse();

        openLive("/feeds");
        awaitAPulse();
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
        openLive("/load");
        browser.countTones();
        switchAlertsOn();
        desk.view.apply(Samples.with(desk.view.incident(ID), Samples.desk(2, "demo officer"), IncidentStatus.OPEN));
        await().until(() -> browser.one("#reminders").isDisplayed());
        awaitAPulse();
        awaitAPulse();
        // One to confirm, and one for what lies.
        assertThat(browser.tones()).isEqualTo(2);

        openLive("/feeds");
        await().until(() -> browser.one("#reminders").isDisplayed());
        browser.countTones();
        if (!browser.text("#alerts").equals("Alerts on")) {
            switchAlertsOn();
        }
        awaitAPulse();
        awaitAPulse();
        assertThat(browser.tones()).isLessThanOrEqualTo(1);
    }

    private static void switchAlertsOn() {
        browser.one("#alerts").click();
        await().untilAsserted(() -> assertThat(browser.text("#alerts")).isEqualTo("Alerts on"));
    }

    @Test
    void isNoneOfAnybodyElsesBusiness() {
        desk.view.apply(Samples.with(desk.view.incident(ID), Samples.desk(1, "lee"), IncidentStatus.OPEN));
        openLive("/");
        awaitAPulse();

        assertThat(browser.one("#reminders").isDisplayed()).isFalse();
    }

    private void openLive(String path) {
        browser.open(desk.url(path));
        await().until(() -> browser.text("#link-state").startsWith("live"));
    }

    private static void awaitAPulse() {
        String before = browser.text("#link-state");
        await().until(() -> !browser.text("#link-state").equals(before));
    }
}
