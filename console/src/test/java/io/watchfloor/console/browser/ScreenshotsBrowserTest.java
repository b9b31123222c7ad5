package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes a picture of every page, and of every state that a page can be in, in each {@link Form}, to the folder that {@code
 * -Dscreenshots} names; {@code .ci/run screenshots} does it. Whole pages, not only what fits the screen.
 */
@BrowserTest
@Timeout(900)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "name a folder with -Dscreenshots")
class ScreenshotsBrowserTest {
    private static final int FLOOD = 900;

    private final Path folder = Path.of(System.getProperty("screenshots", ""));
    private final Browser browser = new Browser();

    @TempDir
    Path users;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder);
    }

    @AfterEach
    void stopBrowser() {
        browser.close();
    }

    @Test
    void takesEveryPageOfAnEmptyDesk() throws IOException {
        try (DeskAtHand empty = DeskAtHand.replay()) {
            takePages(empty, "empty");
            empty.trouble = "Waiting for the broker and its topics. This board shows nothing yet.";
            take(Map.of("board-loading", empty.url("/")));
            empty.trouble = null;
            for (int i = 0; i < 10; i++) {
                empty.view.apply(Samples.feed("wire-" + i, "ok", null));
            }
            take(Map.of("board-quiet", empty.url("/")));
        }
    }

    @Test
    void takesEveryPageOfAFullDesk() throws IOException {
        try (DeskAtHand full = DeskAtHand.replay()) {
            LookAtDesk.fill(full);
            takePages(full, "full");
            Map<String, String> more = new LinkedHashMap<>();
            more.put("missing", full.url("/nowhere"));
            more.put("not-understood", full.url("/pairs/XX"));
            more.put("board-nothing-fits", full.url("/?q=zeppelin"));
            more.put("board-by-pair", full.url("/?by=pair"));
            take(more);
            full.seat = new Seat("vera", Role.VIEWER);
            take(Map.of("not-allowed", full.url("/new-rule"), "board-viewer", full.url("/")));
        }
    }

    @Test
    void takesABoardInColoursThatSomeDoNotSee() throws IOException {
        try (DeskAtHand full = DeskAtHand.replay()) {
            LookAtDesk.fill(full);
            for (Form form : List.of(Form.DARK, Form.LIGHT)) {
                form.take(browser);
                open(full.url("/"));
                for (String deficiency : List.of("protanopia", "deuteranopia", "tritanopia")) {
                    browser.vision(deficiency);
                    browser.screenshot(folder.resolve("board-" + deficiency + "-" + form.word() + ".png"));
                }
                browser.vision("none");
            }
            browser.click("#help-open");
            takeAsItStands("keys");
        }
    }

    @Test
    void takesABoardThatIsStaleAndOneThatIsBack() throws IOException {
        int port;
        try (DeskAtHand lost = DeskAtHand.replay()) {
            port = lost.port();
            LookAtDesk.fill(lost);
            Form.DARK.take(browser);
            open(lost.url("/"));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.one("#stale").isDisplayed());
        takeAsItStands("board-stale");
        try (DeskAtHand back = DeskAtHand.on(DeskAtHand.stoppedClock(), port)) {
            LookAtDesk.fill(back);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> browser.text("#back").startsWith("Back at "));
            takeAsItStands("board-back");
        }
    }

    @Test
    void takesACrisisFoldedAndUnfolded() throws IOException {
        try (DeskAtHand crisis = DeskAtHand.replay()) {
            String told = "West widens sanctions on Myanmar's generals two years after the coup";
            crisis.view.apply(Samples.telling(Samples.incident("CAN-MMR.sanctions.1", Precedence.PRIORITY), told));
            for (String pair : List.of("GBR-MMR", "MMR-USA", "EU-MMR")) {
                crisis.view.apply(Samples.telling(Samples.incident(pair + ".sanctions.1", Precedence.ROUTINE), told));
            }
            crisis.view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
            take(Map.of("board-folded", crisis.url("/")));
            Form.DARK.take(browser);
            open(crisis.url("/"));
            browser.click("[data-fold]");
            takeAsItStands("board-unfolded");
        }
    }

    @Test
    void takesAFlood() throws IOException {
        try (DeskAtHand flood = DeskAtHand.replay()) {
            Precedence[] levels = Precedence.values();
            for (int i = 1; i <= FLOOD; i++) {
                Incident incident = Samples.incident(
                        "CHN-USA.airspace." + i, i <= 40 ? Precedence.FLASH : levels[i % levels.length]);
                flood.view.apply(incident);
                flood.view.apply(Samples.event(incident, Change.OPENED, "New: CHN-USA airspace " + i, Samples.DESK));
            }
            take(Map.of(
                    "board-flood",
                    flood.url("/"),
                    "load-flood",
                    flood.url("/load"),
                    "handover-flood",
                    flood.url("/handover")));
        }
    }

    @Test
    void takesWhoComesAndGoes() throws IOException {
        TestClock clock = new TestClock();
        SignIn signIn = SignIns.in(users, clock, Map.of());
        try (DeskAtHand asking = DeskAtHand.asking(signIn)) {
            LookAtDesk.fill(asking);
            Form.DARK.take(browser);
            browser.open(asking.url("/"));
            takeAsItStands("sign-in");
            fill("a wrong password");
            takeAsItStands("sign-in-wrong");
            fill(SignIns.PASSWORD);
            browser.awaitLive();
            clock.pass(Duration.ofHours(11).plusMinutes(50));
            await().until(() -> browser.one("#session").isDisplayed());
            takeAsItStands("board-session-ends");
            clock.pass(Duration.ofHours(1));
            await().until(() -> browser.one("#signed-out").isDisplayed());
            takeAsItStands("board-signed-out");
        }
    }

    private void fill(String password) {
        browser.one("#name").clear();
        browser.one("#name").sendKeys("ada");
        browser.one("#password").sendKeys(password);
        browser.leave(() -> browser.click("form button"));
    }

    private void takePages(DeskAtHand desk, String state) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        EveryPage.andGranted(desk).forEach((name, path) -> pages.put(name + "-" + state, desk.url(path)));
        take(pages);
    }

    /** Each page in each form, loaded anew. */
    private void take(Map<String, String> pages) throws IOException {
        for (Form form : Form.values()) {
            form.take(browser);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                open(page.getValue());
                browser.screenshot(folder.resolve(page.getKey() + "-" + form.word() + ".png"));
            }
        }
    }

    /** The page that stands there, in each form. */
    private void takeAsItStands(String name) throws IOException {
        for (Form form : Form.values()) {
            form.take(browser);
            browser.screenshot(folder.resolve(name + "-" + form.word() + ".png"));
        }
        Form.DARK.take(browser);
        assertThat(folder.resolve(name + "-paper.png")).isNotEmptyFile();
    }

    private void open(String url) {
        browser.open(url);
        await().until(() -> browser.all("#link-state").isEmpty() || isLive());
        await().until(() -> browser.all("#editor[hidden], #chart:empty").isEmpty());
    }

    /** On paper there is no header that says so. */
    private boolean isLive() {
        return String.valueOf(browser.run("return document.getElementById('link-state').textContent"))
                .strip()
                .startsWith("live");
    }
}
