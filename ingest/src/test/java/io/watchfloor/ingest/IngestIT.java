package io.watchfloor.ingest;

import static io.watchfloor.ingest.MisbehavingServer.body;
import static io.watchfloor.ingest.MisbehavingServer.status;
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
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
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

class IngestIT {
    private final Topics topics = new Topics("ingest-it.", 3, true);

    /** Desk time runs 2,000 times as fast, so that a poll every five minutes is one every 150 ms. */
    private ServiceContext context(Path data) {
        DeskClock.Replay clock = new DeskClock.Replay(Instant.parse("2023-02-02T10:00:00Z"), Instant.MAX);
        clock.run(2000);
        return new ServiceContext(
                SharedBroker.bootstrap(),
                topics,
                clock,
                Settings.of(Map.of("ingest.allow", "127.0.0.0/8")),
                data,
                new SimpleMeterRegistry());
    }

    private static <V> List<V> read(ServiceContext context, Topic<V> topic) {
        List<V> values = new ArrayList<>();
        TopicFollower.readAll(context, List.of(topic), record -> values.add(Json.read(record.value(), topic.type())));
        return values;
    }

    private static List<String> titles(ServiceContext context, Topics topics) {
        return read(context, topics.headlines).stream()
                .map(Headline::title)
                .sorted()
                .toList();
    }

    @Test
    void publishesEachHeadlineOnceOverBadAnswersAndARestart(@TempDir Path data) throws Exception {
        ServiceContext context = context(data);
        try (MisbehavingServer server = new MisbehavingServer()) {
            server.on("/good", body(Documents.rss("one")))
                    .on("/down", status(500))
                    .on("/seldom", body(Documents.rss("rare")))
                    .on("/page", body("<!DOCTYPE html><html><body>Hello</body></html>"));
            seed(context, server);
            try (IngestService ingest = IngestService.start(context)) {
                awaitTitles(context, "one", "rare");
                assertThat(ingest.ready().ok()).isTrue();
                assertThat(ingest.live().ok()).isTrue();
                server.on("/good", body(Documents.rss("two", "one"))).on("/down", body(Documents.rss("up again")));
                awaitTitles(context, "one", "rare", "two", "up again");
                assertThat(read(context, topics.deadLetters))
                        .extracting(DeadLetter::origin)
                        .containsExactlyInAnyOrder("ingest-it.feeds/0/0", "feed page");
            }
            server.on("/good", body(Documents.rss("three", "two", "one")));
            try (IngestService ingest = IngestService.start(context)) {
                awaitTitles(context, "one", "rare", "three", "two", "up again");
                assertThat(server.requests("/seldom")).as("not asked early").isEqualTo(1);
                assertThat(ingest.name()).isEqualTo("ingest");
            }
            assertThat(read(context, topics.headlines).stream().filter(Headline::backfill))
                    .extracting(Headline::title)
                    .containsExactlyInAnyOrder("one", "rare", "up again");
            assertThat(read(context, topics.feedHealth))
                    .extracting(FeedHealth::state)
                    .contains(FeedCondition.FAILING, FeedCondition.MALFORMED, FeedCondition.OK);
        }
    }

    private void seed(ServiceContext context, MisbehavingServer server) throws Exception {
        try (Admin admin = Clients.admin(context);
                var producer = Clients.producer(context)) {
            TopicAdmin.create(admin, List.of(topics.feeds), 1);
            producer.send(new ProducerRecord<>(topics.feeds.name(), "broken", "{".getBytes(StandardCharsets.UTF_8)))
                    .get();
            for (String id : List.of("good", "down", "page", "seldom")) {
                Feed feed =
                        new Feed(id, server.url("/" + id), "Outlet " + id, null, null, null, every(id), true, Map.of());
                producer.send(new ProducerRecord<>(topics.feeds.name(), id, Json.write(feed)))
                        .get();
            }
        }
    }

    /** In desk time; a day is three quarters of a minute here. */
    private static int every(String id) {
        return id.equals("seldom") ? 7 * 86_400 : 300;
    }

    private void awaitTitles(ServiceContext context, String... titles) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(titles(context, topics)).containsExactly(titles));
    }
}
