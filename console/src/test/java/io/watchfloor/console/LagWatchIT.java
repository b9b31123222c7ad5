package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LagWatchIT {
    @TempDir
    Path data;

    @Test
    void seesWhatWaitsUntilItIsCommitted() throws Exception {
        try (TopicsAtHand broker = new TopicsAtHand("console-lag-it.", data);
                Admin admin = Clients.admin(broker.context);
                LagWatch watch = new LagWatch(broker.context)) {
            assertThat(watch.lag().known()).isFalse();
            broker.createTopics();
            Topic<?> headlines = broker.context.topics().headlines;
            for (int i = 0; i < 3; i++) {
                broker.write(headlines, "headline-" + i, new byte[] {'{', '}'});
            }

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(watch.lag().waiting()).isEqualTo(3));

            TopicPartition partition = new TopicPartition(headlines.name(), 0);
            admin.alterConsumerGroupOffsets(
                            broker.context.applicationId("streams"), Map.of(partition, new OffsetAndMetadata(3)))
                    .all()
                    .get();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(watch.lag().waiting()).isZero());
        }
    }
}
