package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.console.web.access.SignIns;
import io.watchfloor.console.web.access.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Coming, staying and going, as a person at a browser sees it. */
@BrowserTest
class SignInBrowserTest {
    private final Browser browser = new Browser();
    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private SignIn signIn;
    private DeskAtHand desk;

    @BeforeEach
    void start() {
        signIn = SignIns.in(folder, clock, Map.of());
        desk = DeskAtHand.asking(signIn);
        LookAtDesk.fill(desk);
    }

    @AfterEach
    void stop() {
        browser.close();
        desk.close();
    }

    @Test
    void comesInAndIsWhereOneWantedToBe() {
        browser.open(desk.url("/feeds"));
        assertThat(browser.title()).startsWith("Sign in");
        assertThat(browser.barriers()).isEmpty();

        fill("ada", "a wrong password");
        assertThat(browser.text("[role=alert]")).isEqualTo("Name or password is wrong.");
        assertThat(browser.barriers()).isEmpty();

        assertThat(browser.run("return document.activeElement.id")).isEqualTo("password");
        fill("", SignIns.PASSWORD);
        assertThat(browser.url()).isEqualTo(desk.url("/feeds"));
        assertThat(browser.text(".seat")).startsWith("ada, officer");
        browser.awaitLive();
    }

    @Test
    void comesInByTheLinkOfTheTerminal() {
        browser.open(desk.url(signIn.firstLink().orElseThrow()));

        await().untilAsserted(() -> assertThat(browser.url()).isEqualTo(desk.url("/")));
        assertThat(browser.text(".seat")).startsWith("local admin, admin");
    }

    @Test
    void warnsBeforeTheEndAndStaysOnRequest() {
        signIn();
        clock.pass(Duration.ofHours(11).plusMinutes(50));

        await().untilAsserted(
                        () -> assertThat(browser.text("#session")).startsWith("You will be signed out in 10 min."));
        assertThat(browser.barriers()).isEmpty();
        browser.click("#session button");

        await().untilAsserted(
                        () -> assertThat(browser.one("#session").isDisplayed()).isFalse());
        clock.pass(Duration.ofHours(11));
        browser.open(desk.url("/"));
        assertThat(browser.text(".seat")).startsWith("ada");
    }

    @Test
    void keepsTheBoardToReadWhenTheSignInIsOverAndGoesOnAfterANewOne() {
        signIn();
        String tab = browser.tabs().get(0);
        clock.pass(Duration.ofHours(12));

        await().untilAsserted(() -> assertThat(browser.text("#signed-out")).startsWith("SIGNED OUT at "));
        assertThat(browser.text("#rows")).contains("CHN-USA");
        assertThat(browser.text("#link-state")).isEqualTo("signed out");
        assertThat(browser.one("#stale").isDisplayed()).isFalse();
        assertThat(browser.all("main button:enabled:not(#news), main input:enabled, .band button:enabled"))
                .allMatch(control -> !control.findElements(By.xpath("ancestor::*[@id='filter']"))
                        .isEmpty());
        assertThat(browser.one("#filter-text").isEnabled()).isTrue();
        assertThat(browser.barriers()).isEmpty();

        browser.openTab(desk.url("/"));
        fill("ada", SignIns.PASSWORD);
        browser.awaitLive();
        browser.closeTab();
        browser.bringToFront(tab);
        await().untilAsserted(() -> assertThat(browser.text("#signed-out")).startsWith("You are signed in again."));
        browser.click("#signed-out a");
        browser.awaitLive();
    }

    @Test
    void theHeaderOfWhoIsSignedInIsOneLineAlsoWhenAFeedFails() {
        signIn();
        assertThat(browser.text(".clocks .alarm")).contains("globaltimes");
        for (int width : new int[] {1366, 1400, 1440, 1920}) {
            browser.width(width);
            assertThat((long) browser.run("return document.querySelector('header').offsetHeight"))
                    .as("height at %d", width)
                    .isLessThan(45);
        }
        browser.width(1400);
    }

    @Test
    void signsOutOfEveryTab() {
        signIn();
        browser.openTab(desk.url("/"));
        browser.awaitLive();

        browser.click(".seat button");

        await().untilAsserted(() -> assertThat(browser.title()).startsWith("Sign in"));
        browser.closeTab();
        browser.bringToFront(browser.tabs().get(0));
        await().untilAsserted(() -> assertThat(browser.text("#signed-out")).startsWith("SIGNED OUT at "));
    }

    private void signIn() {
        browser.open(desk.url("/"));
        fill("ada", SignIns.PASSWORD);
        browser.awaitLive();
    }

    private void fill(String name, String password) {
        browser.one("#name").sendKeys(name);
        browser.one("#password").sendKeys(password);
        browser.leave(() -> browser.click("form button"));
    }
}
