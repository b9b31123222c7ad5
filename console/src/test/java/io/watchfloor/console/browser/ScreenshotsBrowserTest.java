package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.console.web.access.SignIns;
import io.watchfloor.console.web.access.TestClock;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes a picture of every page in every state, dark and light, to the folder that {@code -Dscreenshots} names; {@code
 * .ci/run screenshots} does it. Whole pages, not only what fits the screen.
 */
@BrowserTest
@Timeout(900)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "name a folder with -Dscreenshots")
class ScreenshotsBrowserTest {
    private static final int FLOOD = 40;

    private final Path folder = Path.of(System.getProperty("screenshots", ""));
    private final Browser browser = new Browser();

    @TempDir
    Path users;

    @AfterEach
    void stopBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void takesEveryPageInEveryState(String theme) throws IOException {
        Files.createDirectories(folder);
        browser.width(1400);
        browser.theme(theme);

        empty(theme);
        full(theme);
        flood(theme);
        signIn(theme);

        assertThat(folder.resolve("board-stale-" + theme + ".png")).isNotEmptyFile();
    }

    private void empty(String theme) throws IOException {
        try (DeskAtHand empty = DeskAtHand.replay()) {
            takePages(empty, "empty-" + theme);
            empty.trouble = "Waiting for the broker and its topics. This board shows nothing yet.";
            open(empty.url("/"));
            shoot("board-loading-" + theme);
        }
    }

    private void full(String theme) throws IOException {
        try (DeskAtHand full = DeskAtHand.replay()) {
            LookAtDesk.fill(full);
            takePages(full, "full-" + theme);
            open(full.url("/nowhere"));
            shoot("missing-" + theme);
            browser.width(320);
            takePages(full, "narrow-" + theme);
            browser.width(1400);
            open(full.url("/"));
            for (String deficiency : List.of("protanopia", "deuteranopia", "tritanopia")) {
                browser.vision(deficiency);
                shoot("board-" + deficiency + "-" + theme);
            }
            browser.vision("none");
            browser.click("#help-open");
            shoot("keys-" + theme);
            open(full.url("/"));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.one("#stale").isDisplayed());
        shoot("board-stale-" + theme);
    }

    private void flood(String theme) throws IOException {
        try (DeskAtHand flood = DeskAtHand.replay()) {
            for (int i = 1; i <= FLOOD; i++) {
                Incident incident = Samples.incident("CHN-USA.airspace." + i, Precedence.FLASH);
                flood.view.apply(incident);
                flood.view.apply(Samples.event(incident, Change.OPENED, "New: CHN-USA airspace " + i, Samples.DESK));
            }
            open(flood.url("/"));
            shoot("board-flood-" + theme);
            open(flood.url("/load"));
            shoot("load-flood-" + theme);
        }
    }

    private void signIn(String theme) throws IOException {
        TestClock clock = new TestClock();
        SignIn signIn = SignIns.in(users, clock, Map.of());
        try (DeskAtHand asking = DeskAtHand.asking(signIn)) {
            LookAtDesk.fill(asking);
            browser.open(asking.url("/"));
            shoot("sign-in-" + theme);
            fill("a wrong password");
            shoot("sign-in-wrong-" + theme);
            fill(SignIns.PASSWORD);
            browser.awaitLive();
            clock.pass(Duration.ofHours(11).plusMinutes(50));
            await().until(() -> browser.one("#session").isDisplayed());
            shoot("board-session-ends-" + theme);
            clock.pass(Duration.ofHours(1));
            await().until(() -> browser.one("#signed-out").isDisplayed());
            shoot("board-signed-out-" + theme);
        }
    }

    private void fill(String password) {
        browser.one("#name").sendKeys("ada");
        browser.one("#password").sendKeys(password);
        browser.leave(() -> browser.click("form button"));
    }

    private void takePages(DeskAtHand desk, String state) throws IOException {
        for (Map.Entry<String, String> page : EveryPage.of(desk).entrySet()) {
            open(desk.url(page.getValue()));
            shoot(page.getKey() + "-" + state);
        }
        for (Map.Entry<String, String> page : EveryPage.granted(desk).entrySet()) {
            browser.open(desk.url(page.getValue()));
            shoot(page.getKey() + "-" + state);
        }
    }

    private void open(String url) {
        browser.open(url);
        browser.awaitLive();
        await().until(() -> browser.all("#editor[hidden], #chart:empty").isEmpty());
    }

    private void shoot(String name) throws IOException {
        browser.screenshot(folder.resolve(name + ".png"));
    }
}
