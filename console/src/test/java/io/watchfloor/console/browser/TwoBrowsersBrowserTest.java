package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.JournalAtHand;
import io.watchfloor.console.TopicsAtHand;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.testkit.Samples;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an officer does in one browser is seen in another within two seconds: at another console of the same broker, on the
 * board and on the page of the incident, and in another browser of the same officer.
 */
@BrowserTest
class TwoBrowsersBrowserTest {
    private static final String INCIDENT = "CHN-USA.airspace.1";
    private static final long SOON_MS = 2000;

    /** Notes when this became so; all clocks are this machine's. */
    private static final String WATCH = "window.soAt = 0; const so = () => %s; new MutationObserver(() => {"
            + "if (!window.soAt && so()) { window.soAt = Date.now(); } }).observe(document.documentElement,"
            + "{ subtree: true, childList: true, characterData: true, attributes: true })";

    private static final String ROW = "document.querySelector('.row[data-incident=\"" + INCIDENT + "\"]')";

    @AutoClose
    private static final Browser kims = new Browser();

    @AutoClose
    private static final Browser others = new Browser();

    @TempDir
    Path data;

    private TopicsAtHand broker;
    private TopicsAtHand beside;
    private JournalAtHand journal;
    private ConsoleService one;
    private ConsoleService other;
    private ConsoleService lees;

    @BeforeEach
    void open() {
        broker = new TopicsAtHand("two-browsers.", data.resolve("one"));
        beside = new TopicsAtHand("two-browsers.", data.resolve("other"));
        broker.createTopics();
        journal = new JournalAtHand(broker);
        one = console(broker, "kim");
        other = console(beside, "kim");
        lees = console(broker, "lee");
        journal.report(Samples.report(INCIDENT, "one", "Chinese spy balloon over Montana", null, null)
                .report());
        kims.openLive(url(one, "/"));
        await().untilAsserted(() -> assertThat(kims.row(INCIDENT)).contains("UNOWNED", "Montana"));
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        lees.close();
        journal.close();
        broker.close();
        beside.close();
    }

    @Test
    void seeEachOthersActsWithinTwoSeconds() {
        String board = watching(lees, "/", ROW + ".textContent.includes('owned by kim')");
        String page = watching(
                lees, "/i/" + INCIDENT, "document.getElementById('dossier').textContent.includes('owned by kim')");
        String own = watching(other, "/", "!" + ROW + ".classList.contains('new')");
        kims.run("addEventListener('keydown', event => { window.pressed ??= Date.now(); }, true)");

        kims.press("ja");
        await().untilAsserted(() -> assertThat(kims.row(INCIDENT)).contains("owned by kim"));

        long pressed = number(kims, "pressed");
        assertThat(took(board, pressed)).as("board of another officer, ms").isBetween(0L, SOON_MS);
        assertThat(took(page, pressed)).as("page of another officer, ms").isBetween(0L, SOON_MS);
        assertThat(took(own, pressed))
                .as("seen, in the same officer's other browser, ms")
                .isBetween(0L, SOON_MS);
    }

    private static String watching(ConsoleService console, String path, String becomesSo) {
        String tab = others.openTab(url(console, path));
        others.awaitLive();
        assertThat(others.run("return " + becomesSo)).as("before").isEqualTo(false);
        others.run(WATCH.formatted(becomesSo));
        return tab;
    }

    private static long took(String tab, long since) {
        others.bringToFront(tab);
        await().until(() -> number(others, "soAt") > 0);
        return number(others, "soAt") - since;
    }

    private static long number(Browser browser, String name) {
        return ((Number) browser.run("return window." + name)).longValue();
    }

    private static ConsoleService console(TopicsAtHand topics, String who) {
        ConsoleService console =
                ConsoleService.start(topics.context, "127.0.0.1", 0, Access.open(new Seat(who, Role.OFFICER)));
        await().atMost(Duration.ofSeconds(30)).until(() -> console.ready().ok());
        return console;
    }

    private static String url(ConsoleService console, String path) {
        return "http://127.0.0.1:" + console.port() + path;
    }
}
