package io.watchfloor.cli.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.alerts.AlertsService;
import io.watchfloor.alerts.silence.SilenceBook;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.desk.SignIns;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today's services on the data folder of version 1: what it knew is known, what it told is not told again, and it goes on. */
class Version1IT {
    /** Just after the time at which version 1 was stopped. */
    private static final Instant STOPPED = Instant.parse("2023-02-08T12:06:00Z");

    private static final String PASSWORD = "not a secret: fixture";
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void goesOnWhereVersion1Stopped(@TempDir Path folder) throws Exception {
        Home home = new Home(Path.of("..").toAbsolutePath().normalize());
        DeskClock.Replay clock = new DeskClock.Replay(STOPPED, STOPPED.plus(Duration.ofDays(1)));
        try (KeptFolder kept = KeptFolder.copy(folder)) {
            Settings settings = home.settings()
                    .with("alerts.allow", "127.0.0.1")
                    .with("access.users", kept.users().toString());
            try (Desk desk =
                    Desk.open(new DeskOptions(kept.data(), 0, Topics.throwAway(Topics.PARTITIONS), clock, settings))) {
                ServiceContext context = desk.context();
                Map<String, DeliveryOutcome> before = told(context);
                Seeds.decisionBook(context, ConfigBook.read(home));
                desk.start(IngestService::start);
                desk.start(one -> StreamsService.start(one, Tagger::tag));
                desk.start(one -> AlertsService.start(one, kept.routes()));
                ConsoleService console = (ConsoleService)
                        desk.start(one -> ConsoleService.start(one, "127.0.0.1", 0, SignIns.of(context, home)));
                assertThat(desk.awaitReady(WITHIN)).isTrue();

                knowsTheIncidents(context, kept);
                knowsTheSilences(context);
                signsTheUsersIn("http://127.0.0.1:" + console.port());
                theNextHeadlineJoins(context, clock);
                tellsNothingTwice(context, before, kept.received());
            }
        }
    }

    private static void knowsTheIncidents(ServiceContext context, KeptFolder kept) throws Exception {
        Map<String, Incident> known = KnownIncidents.now(context).incidents();
        Map<String, Incident> then = new TreeMap<>();
        kept.incidents()
                .lines()
                .map(line -> Json.read(line, Incident.class))
                .forEach(incident -> then.put(incident.id(), incident));
        assertThat(known.keySet()).containsExactlyElementsOf(then.keySet());
        then.forEach((id, was) -> {
            assertThat(known.get(id).course().opened())
                    .as(id)
                    .isEqualTo(was.course().opened());
            assertThat(known.get(id).level().announced())
                    .as(id)
                    .isEqualTo(was.level().announced());
            assertThat(known.get(id).coverage().reports())
                    .as(id)
                    .isEqualTo(was.coverage().reports());
            assertThat(known.get(id).desk()).as(id).isEqualTo(was.desk());
        });
        assertThat(then.values().stream()
                        .map(incident -> incident.desk().owner())
                        .collect(Collectors.toSet()))
                .contains("ada", "bo");
    }

    private static void knowsTheSilences(ServiceContext context) {
        assertThat(SilenceBook.list(context, STOPPED))
                .extracting(entry -> entry.silence().matchers() + " " + entry.state())
                .containsExactlyInAnyOrder("[pair=CHN-TWN] active", "[subject=trade] expired");
    }

    private void signsTheUsersIn(String desk) throws Exception {
        for (String name : List.of("ada", "bo", "vera")) {
            HttpResponse<String> in = http.send(
                    HttpRequest.newBuilder(URI.create(desk + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("name=" + name + "&next=%2F&password="
                                    + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(in.statusCode()).as(name).isEqualTo(303);
            String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(URI.create(desk + "/i/CHN-USA.airspace.1"))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("ada", "Second sighting over Kansas");
        }
    }

    /** The pipeline works, and numbers go on. */
    private static void theNextHeadlineJoins(ServiceContext context, DeskClock.Replay clock) {
        Set<String> before =
                new TreeSet<>(KnownIncidents.now(context).incidents().keySet());
        Instant now = clock.instant();
        Headline headline = new Headline(
                "after-upgrade",
                1,
                "feed",
                "Harbour Post",
                "US tracks Chinese spy balloon over Montana",
                null,
                "https://news.example/after-upgrade",
                "en",
                now,
                now,
                false,
                List.of(),
                "test",
                Map.of());
        Clients.publish(
                context,
                List.of(new ProducerRecord<>(
                        context.topics().headlines.name(),
                        null,
                        now.toEpochMilli(),
                        headline.id(),
                        Json.write(headline))));
        await().atMost(WITHIN).until(() -> incidentOf("after-upgrade", context) != null);
        String incident = incidentOf("after-upgrade", context);
        assertThat(incident).startsWith("CHN-USA.airspace.");
        Incident known = KnownIncidents.now(context).incidents().get(incident);
        if (before.contains(incident)) {
            assertThat(known.coverage().reports()).isGreaterThan(1);
        } else {
            assertThat(known.course().opened()).isEqualTo(now);
        }
    }

    private static String incidentOf(String headline, ServiceContext context) {
        return KnownIncidents.now(context).reports().values().stream()
                .flatMap(members -> members.values().stream())
                .filter(member -> member.report().headline().id().equals(headline))
                .map(IncidentReport::incident)
                .findFirst()
                .orElse(null);
    }

    /** What a receiver had taken does not come again; what was still owed either comes or is given up, for a person to see. */
    private static void tellsNothingTwice(
            ServiceContext context, Map<String, DeliveryOutcome> before, Set<String> received) {
        Set<String> delivered = with(before, DeliveryOutcome.DELIVERED);
        Set<String> owed = with(before, DeliveryOutcome.RETRY);
        assertThat(delivered).hasSizeGreaterThan(50);
        assertThat(owed).isNotEmpty();
        await().atMost(WITHIN).untilAsserted(() -> assertThat(with(told(context), DeliveryOutcome.RETRY))
                .isEmpty());
        assertThat(received).doesNotContainAnyElementsOf(delivered);
        assertThat(told(context))
                .containsAllEntriesOf(before.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(DeliveryOutcome.RETRY))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<String> with(Map<String, DeliveryOutcome> told, DeliveryOutcome outcome) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().equals(outcome))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last outcome of every notification. */
    private static Map<String, DeliveryOutcome> told(ServiceContext context) {
        Map<String, DeliveryOutcome> told = new TreeMap<>();
        TopicFollower.readAll(context, List.of(context.topics().deliveries), record -> {
            Delivery delivery = Json.read(record.value(), Delivery.class);
            told.put(delivery.notification(), delivery.outcome());
        });
        return told;
    }
}
