package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.broker.SharedBroker;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LagWatchIT {
    @TempDir
    Path data;

    @Test
    void seesWhatWaitsUntilItIsCommitted() throws Exception {
        ServiceContext context = new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics("console-lag-it.", 1, true),
                Samples.clock(),
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
        String headlines = context.topics().headlines.name();
        try (Admin admin = Clients.admin(context);
                LagWatch watch = new LagWatch(context)) {
            assertThat(watch.lag().known()).isFalse();
            TopicAdmin.create(admin, List.of(context.topics().headlines, context.topics().journal), 1);
            produce(context, headlines, 3);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(watch.lag().waiting()).isEqualTo(3));

            admin.alterConsumerGroupOffsets(
                            context.applicationId("streams"),
                            Map.of(new TopicPartition(headlines, 0), new OffsetAndMetadata(3)))
                    .all()
                    .get();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(watch.lag().waiting()).isZero());
        }
    }

    private static void produce(ServiceContext context, String topic, int count) throws Exception {
        try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(topic, "headline-" + i, new byte[] {'{', '}'}))
                        .get();
            }
        }
    }
}
