package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.model.Change;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents that left the topic of incidents are still on the desk: from the topics of their events and reports. */
class PastIT {
    private static final String LONG_GONE = "CHN-USA.airspace.1";
    private static final String OPEN = "CHN-USA.airspace.2";

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatLeftTheTopicOfIncidentsIsOpenedByIdAndFoundOnItsPageAlsoAfterARestart() throws Exception {
        try (TopicsAtHand broker = new TopicsAtHand("past-it.", data)) {
            broker.createTopics();
            write(broker, LONG_GONE, 1, IncidentStatus.OPEN, Change.OPENED);
            broker.write(Samples.report(LONG_GONE, "r1", "A balloon, says a rancher", null, null));
            broker.write(
                    broker.context.topics().headlines,
                    "fair",
                    Json.write(Headline.of(
                            "fair", "wire", "Valley News", "Balloon fair opens", null, "en", Samples.DESK)));
            write(broker, LONG_GONE, 2, IncidentStatus.CLOSED, Change.CLOSED);
            broker.write(broker.context.topics().incidents, LONG_GONE, null);
            write(broker, OPEN, 1, IncidentStatus.OPEN, Change.OPENED);

            try (ConsoleService console = start(broker)) {
                assertThatItIsThere(console);
                // What comes now is on the page before it is in the index.
                write(broker, OPEN, 2, IncidentStatus.OPEN, Change.ESCALATED);
                await().untilAsserted(
                                () -> assertThat(get(console, "/i/" + OPEN)).contains("ESCALATED " + OPEN));
            }
            try (ConsoleService console = start(broker)) {
                assertThatItIsThere(console);
                assertThat(get(console, "/i/" + OPEN)).contains("OPENED " + OPEN, "ESCALATED " + OPEN);
                assertThat(get(console, "/")).as("recent events").contains("ESCALATED " + OPEN);
                write(broker, LONG_GONE, 3, IncidentStatus.OPEN, Change.REOPENED);
                await().untilAsserted(() -> assertThat(get(console, "/")).contains("/i/" + LONG_GONE));
                await().untilAsserted(() -> assertThat(get(console, "/closed")).doesNotContain(row(LONG_GONE)));
                assertThat(get(console, "/i/" + LONG_GONE))
                        .contains("A balloon, says a rancher", "CLOSED " + LONG_GONE, "REOPENED " + LONG_GONE);
            }
        }
    }

    @Test
    void aDeskThatCannotKeepAnIndexSaysSoAndShowsWhatIsOpen() throws Exception {
        Files.createDirectories(data.resolve("console"));
        Files.writeString(data.resolve("console").resolve("past"), "not a folder");
        try (TopicsAtHand broker = new TopicsAtHand("past-it-none.", data)) {
            broker.createTopics();
            write(broker, OPEN, 1, IncidentStatus.OPEN, Change.OPENED);
            try (ConsoleService console = start(broker)) {
                assertThat(get(console, "/")).contains("The past is not known: ", "/i/" + OPEN);
            }
        }
    }

    private static void write(TopicsAtHand broker, String id, int revision, IncidentStatus status, Change change)
            throws Exception {
        Incident header =
                Samples.incident(id, revision, status, Precedence.FLASH, Precedence.FLASH, "Balloon of " + id);
        broker.write(header);
        broker.write(Samples.event(header, change, change + " " + id, Samples.DESK.plusSeconds(revision)));
    }

    private void assertThatItIsThere(ConsoleService console) throws Exception {
        assertThat(get(console, "/closed")).contains(row(LONG_GONE)).doesNotContain(row(OPEN));
        assertThat(get(console, "/pairs/CHN-USA")).contains("/i/" + LONG_GONE, "/i/" + OPEN);
        assertThat(get(console, "/i/" + LONG_GONE))
                .contains("A balloon, says a rancher", "OPENED " + LONG_GONE, "CLOSED " + LONG_GONE);
        assertThat(get(console, "/search?q=balloon"))
                .contains(row(LONG_GONE), row(OPEN), "A balloon, says a rancher", "Balloon fair opens");
        assertThat(get(console, "/search?q=balloon+status:open"))
                .contains(row(OPEN))
                .doesNotContain(row(LONG_GONE), "rancher", "Balloon fair");
    }

    /** The band names what is open on every page; a list holds rows. */
    private static String row(String id) {
        return "class=\"open\" href=\"/i/" + id;
    }

    private static ConsoleService start(TopicsAtHand broker) {
        ConsoleService console = ConsoleService.start(broker.context, "127.0.0.1", 0, DeskAtHand.OPEN);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(console.ready().ok()).isTrue());
        return console;
    }

    private String get(ConsoleService console, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + path))
                .header("Accept", "text/html")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
