package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.TopicsAtHand;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** From a record on a real broker to what stands on the officer's screen. */
@BrowserTest
class RealDeskBrowserTest {
    @AutoClose
    private static final Browser browser = new Browser();

    @TempDir
    Path data;

    private TopicsAtHand broker;
    private ConsoleService console;

    @BeforeEach
    void openBoard(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        broker = new TopicsAtHand("desk-" + name + ".", data);
        broker.createTopics();
        start(0);
        browser.open(url("/"));
    }

    @AfterEach
    void stop() {
        console.close();
        broker.close();
    }

    @Test
    void showsAnIncidentSoonAfterItIsWritten() throws Exception {
        broker.write(incident(1, "Chinese spy balloon over Montana"));

        await().untilAsserted(() -> assertThat(browser.text("#rows")).contains("Chinese spy balloon over Montana"));
        assertThat(browser.text("#rows mark")).isEqualTo("spy balloon");
    }

    @Test
    void showsEachRevisionInPlace() throws Exception {
        for (int revision = 1; revision <= 10; revision++) {
            broker.write(incident(revision, "revision " + revision));
        }

        await().untilAsserted(() -> assertThat(browser.text("#rows")).contains("revision 10"));
        assertThat(browser.all("#rows .row")).hasSize(1);
    }

    @Test
    void listsTheEventAndItsPage() throws Exception {
        Incident incident = incident(1, "Chinese spy balloon over Montana");
        broker.write(incident);
        broker.write(Samples.event(incident, Change.OPENED, "New: China–US airspace", Samples.DESK));
        broker.write(Samples.report(
                incident.id(), "other", "A second spy balloon report", "https://bbc.example/1", "corrected"));
        await().untilAsserted(() -> assertThat(browser.text("#moments")).contains("New: China–US airspace"));

        browser.leave(() -> browser.click("#moments a"));

        await().untilAsserted(() -> assertThat(browser.text(".reports del")).isEqualTo("A second spy balloon report"));
    }

    @Test
    void namesAFeedThatFails() throws Exception {
        broker.write(Samples.feed("bbc", "ok", null));
        broker.write(Samples.feed("xinhua", "failing", "HTTP 503"));

        await().untilAsserted(() ->
                assertThat(browser.text("[data-live=feeds]")).isEqualTo("xinhua silent; 1 of 2 reporting"));
    }

    @Test
    void saysThatARecordCouldNotBeRead() throws Exception {
        broker.write(broker.context.topics().incidents, "broken", "{ not json".getBytes(StandardCharsets.UTF_8));
        broker.write(incident(1, "the next good one"));

        await().untilAsserted(() -> assertThat(browser.text(".trouble")).startsWith("1 record could not be read"));
        await().untilAsserted(() -> assertThat(browser.text("#rows")).contains("the next good one"));
    }

    @Test
    void catchesUpAfterARestartOfTheConsole() throws Exception {
        broker.write(incident(1, "before"));
        await().untilAsserted(() -> assertThat(browser.text("#rows")).contains("before"));
        int port = console.port();
        console.close();
        broker.write(incident(2, "while it was away"));

        start(port);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#rows")).contains("while it was away"));
    }

    private void start(int port) {
        console = ConsoleService.start(broker.context, "127.0.0.1", port, DeskAtHand.OPEN);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(console.ready().ok()).isTrue());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + console.port() + path;
    }

    private static Incident incident(int revision, String title) {
        return Samples.incident(
                "CHN-USA.airspace.1", revision, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, title);
    }
}
