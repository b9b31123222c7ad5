package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.JournalAtHand;
import io.watchfloor.console.TopicsAtHand;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** From an officer's key to the topic, to the journal's answer, and back to the screen, on a real broker. */
@BrowserTest
class RealActsBrowserTest {
    private static final String INCIDENT = "CHN-USA.airspace.1";

    @AutoClose
    private static final Browser browser = new Browser();

    @TempDir
    Path data;

    private TopicsAtHand broker;
    private JournalAtHand journal;
    private ConsoleService kims;
    private ConsoleService lees;

    @BeforeEach
    void openBoard(TestInfo test) {
        broker = new TopicsAtHand("acts-" + test.getTestMethod().orElseThrow().getName() + ".", data);
        broker.createTopics();
        journal = new JournalAtHand(broker);
        kims = console("kim");
        lees = console("lee");
        journal.report(Samples.report(INCIDENT, "one", "Chinese spy balloon over Montana", null, null)
                .report());
        openLive(kims);
        await().untilAsserted(() -> assertThat(row()).contains("UNOWNED"));
    }

    @AfterEach
    void stop() {
        browser.run("localStorage.clear()");
        kims.close();
        lees.close();
        journal.close();
        broker.close();
    }

    @Test
    void putsAnActOnItsTopicAndItsAnswerOnTheRow() {
        browser.press("ja");

        await().untilAsserted(() -> assertThat(browser.text("#told")).startsWith("Owned."));
        await().untilAsserted(() -> assertThat(row()).contains("owned by kim"));
        Act act = acts().get(0);
        assertThat(act.kind()).isEqualTo(ActKind.OWN);
        assertThat(act.actor()).isEqualTo("kim");
        assertThat(events())
                .filteredOn(event -> event.answer() != null)
                .hasSize(1)
                .allSatisfy(event -> {
                    assertThat(event.answer().accepted()).isTrue();
                    assertThat(event.answer().act()).isEqualTo(act);
                });
    }

    @Test
    void tellsTheLoserOfARaceAndShowsTheOwner() {
        browser.run("window.late = document.querySelector('.row').cloneNode(true)");
        openTab(lees);
        browser.press("ja");
        await().untilAsserted(() -> assertThat(row()).contains("owned by lee"));
        browser.closeTab();
        browser.bringToFront(browser.tabs().get(0));
        await().untilAsserted(() -> assertThat(row()).contains("owned by lee"));
        // The row as kim saw it a moment ago: the key is pressed before the news has come.
        browser.run("document.querySelector('.row').replaceWith(window.late)");

        browser.click(".row [data-act=own]");

        await().untilAsserted(() -> assertThat(browser.text("#told")).startsWith("Not owned: lee did so"));
        assertThat(events()).last().satisfies(event -> assertThat(event.answer().accepted())
                .isFalse());
    }

    @Test
    void takesAnActBackOnTheTopicToo() {
        browser.press("jc1");
        browser.click("#ask-close button.main");
        await().untilAsserted(() -> assertThat(browser.text("#told")).startsWith("Closed: resolved."));
        await().untilAsserted(() -> assertThat(row()).contains("closed"));

        browser.press("u");

        await().untilAsserted(() -> assertThat(browser.text("#told")).isEqualTo("Undone. " + INCIDENT));
        await().untilAsserted(() -> assertThat(row()).contains("UNOWNED"));
        assertThat(acts()).extracting(Act::kind).containsExactly(ActKind.CLOSE, ActKind.UNDO);

        journal.report(Samples.report(INCIDENT, "two", "Pentagon says that the balloon carried antennas", null, null)
                .report());
        await().until(() -> {
            browser.openLive("http://127.0.0.1:" + kims.port() + "/i/" + INCIDENT);
            return !browser.all(".tick[value=two]").isEmpty();
        });
        browser.press("r");
        browser.click(".tick[value=two]");
        browser.click("#regroup [value=split]");
        await().until(() -> browser.one("#ask-sure button.main").isDisplayed());
        browser.click("#ask-sure button.main");
        await().untilAsserted(() ->
                assertThat(browser.text("#story")).contains("1 report split off by kim: CHN-USA.airspace.2"));
        browser.click("#story [data-act=undo]");
        await().untilAsserted(() -> assertThat(browser.text("#story")).contains("1 report back in " + INCIDENT));
    }

    private ConsoleService console(String name) {
        ConsoleService console =
                ConsoleService.start(broker.context, "127.0.0.1", 0, Access.open(new Seat(name, Role.OFFICER)));
        await().atMost(Duration.ofSeconds(30)).until(() -> console.ready().ok());
        return console;
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        TopicFollower.readAll(
                broker.context,
                List.of(broker.context.topics().actions),
                record -> acts.add(Json.read(record.value(), Act.class)));
        return acts;
    }

    private List<IncidentEvent> events() {
        List<IncidentEvent> events = new ArrayList<>();
        TopicFollower.readAll(
                broker.context,
                List.of(broker.context.topics().incidentEvents),
                record -> events.add(Json.read(record.value(), IncidentEvent.class)));
        return events;
    }

    private static void openLive(ConsoleService console) {
        browser.openLive("http://127.0.0.1:" + console.port() + "/");
    }

    private static void openTab(ConsoleService console) {
        browser.openTab("http://127.0.0.1:" + console.port() + "/");
        browser.awaitLive();
    }

    private static String row() {
        return browser.text(".row[data-incident='" + INCIDENT + "']");
    }
}
