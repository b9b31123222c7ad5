package io.watchfloor.kafka.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.OnBroker;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Beat;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BeatWriterIT {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ServiceContext context = new ServiceContext(
            SharedBroker.bootstrap(),
            new Topics("beat-writer-" + System.nanoTime() + ".", 3, false),
            DeskClock.wall(),
            Settings.of(Map.of("instance", "2")),
            Path.of("unused"),
            metrics);

    @Test
    void beatsUnderServiceAndInstanceStampedByTheBrokerAndKnowsItsSkew() {
        OnBroker.create(context, context.topics().clock);
        try (BeatWriter beats = BeatWriter.start(context, "streams")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> beats.contact().offset() >= 1);

            assertThat(beats.ready().ok()).isTrue();
            assertThat(metrics.get("watchfloor.beat.age")
                            .tag("service", "streams")
                            .gauge()
                            .value())
                    .isBetween(0.0, 15.0);
            assertThat(metrics.get("watchfloor.clock.skew").gauge().value()).isBetween(-5.0, 5.0);
        }
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        TopicFollower.readAll(context, List.of(context.topics().clock), records::add);
        assertThat(records).hasSizeGreaterThanOrEqualTo(2).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo("streams/2");
            assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
        });
        Beat second = Json.read(records.get(1).value(), Beat.class);
        assertThat(second.skew()).isBetween(Duration.ofSeconds(-5), Duration.ofSeconds(5));
        assertThat(second.roundTrip()).isPositive();
    }

    @Test
    void aDeskThatReplaysNeedsNone() {
        ServiceContext replaying = OnBroker.context("no-beats-" + System.nanoTime() + ".", 1, Path.of("unused"));

        try (BeatWriter beats = BeatWriter.start(replaying, "streams")) {
            assertThat(beats.ready().ok()).isTrue();
            assertThat(beats.age()).isZero();
            assertThat(replaying.metrics().getMeters()).isEmpty();
        }
    }
}
