package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.SharedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the driver cannot show: a real broker, real transactions, a restart. */
class StreamsServiceIT {
    private static final Instant START = Instant.parse("2023-02-02T22:00:00Z");

    private final Topics topics = new Topics("streams-it.", 2, true);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DeskClock.Replay clock = new DeskClock.Replay(START, Instant.MAX);

    @Test
    void aPoisonRecordIsKeptAsideTheNextOnesComeOutAndARestartGoesOn(@TempDir Path folder) throws Exception {
        ServiceContext context =
                new ServiceContext(SharedBroker.bootstrap(), topics, clock, Settings.of(Map.of()), folder, metrics);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(topics.headlines, topics.decisionBook), 1);
        }
        Clients.publish(
                context, List.of(record(topics.decisionBook, "1", Json.write(TestBooks.book(1, Instant.EPOCH)))));
        try (StreamsService service = StreamsService.start(context, Tagger::tag)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> service.ready().ok());
            Clients.publish(
                    context,
                    List.of(
                            record(topics.headlines, "poison", "{\"id\":\"poison\"".getBytes(StandardCharsets.UTF_8)),
                            headline("a", "BBC News", "US tracks Chinese spy balloon over Montana")));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(topics.incidentEvents).size() == 1);
        }
        DeadLetter letter = read(topics.deadLetters).get(0);
        assertThat(letter.origin()).startsWith("streams-it.headlines/");
        assertThat(letter.reason()).isEqualTo("not-json");
        assertThat(letter.error()).contains("not a Headline at line 1 column").contains("send it again");
        assertThat(metrics.counter("watchfloor.dead.letters", "reason", "not-json")
                        .count())
                .isEqualTo(1);

        try (StreamsService again = StreamsService.start(context, Tagger::tag)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> again.ready().ok());
            Clients.publish(
                    context,
                    List.of(headline("b", "CNN", "Chinese spy balloon spotted over United States, Pentagon says")));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(topics.incidentEvents).size() == 2);
        }
        List<IncidentEvent> events = read(topics.incidentEvents);
        assertThat(events)
                .extracting(IncidentEvent::id)
                .containsExactly("CHN-USA.airspace.1:1", "CHN-USA.airspace.1:2");
        assertThat(read(topics.taggedHeadlines)).hasSize(2);
        assertThat(metrics.get("watchfloor.rule.matches")
                        .tag("modality", "asserted")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(2);
        assertThat(metrics.get("watchfloor.rule.last.hit.seconds")
                        .tag("rule", "us-china/spy-balloon")
                        .gauge()
                        .value())
                .isEqualTo((double) START.getEpochSecond());
        assertThat(metrics.get("watchfloor.rule.candidates")
                        .tag("rule", "us-china/spy-balloon")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    private static ProducerRecord<String, byte[]> record(Topic<?> topic, String key, byte[] value) {
        return new ProducerRecord<>(topic.name(), null, START.toEpochMilli(), key, value);
    }

    private ProducerRecord<String, byte[]> headline(String id, String outlet, String title) {
        Headline headline = new Headline(
                id, 1, "feed", outlet, title, null, null, "en", START, START, false, List.of(), "test", Map.of());
        return record(topics.headlines, id, Json.write(headline));
    }

    private <V> List<V> read(Topic<V> topic) {
        ServiceContext context = new ServiceContext(
                SharedBroker.bootstrap(), topics, clock, Settings.of(Map.of()), Path.of("unused"), metrics);
        List<V> values = new ArrayList<>();
        TopicFollower.readAll(context, List.of(topic), record -> values.add(Json.read(record.value(), topic.type())));
        return values;
    }
}
