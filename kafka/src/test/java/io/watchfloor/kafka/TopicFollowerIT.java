package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicFollowerIT {
    private final ServiceContext context =
            OnBroker.context("follower-" + System.nanoTime() + ".", 3, Path.of("unused"));
    private final Topics topics = context.topics();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void create() {
        OnBroker.create(context, topics.incidents, topics.feeds);
    }

    @Test
    void catchesUpAndThenFollows() throws InterruptedException {
        publish(topics.incidents, "a", "b", "c");
        publish(topics.feeds, "f");

        try (TopicFollower follower = follow()) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
            assertThat(seen).containsExactlyInAnyOrder("a", "b", "c", "f");

            publish(topics.incidents, "d");
            await().atMost(Duration.ofSeconds(20)).until(() -> seen.contains("d"));
        }
    }

    @Test
    void isCaughtUpOnEmptyTopics() throws InterruptedException {
        try (TopicFollower follower = follow()) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void seesWhatIsCommittedOnly() throws Exception {
        try (KafkaProducer<String, byte[]> producer = OnBroker.transactional(context, topics.prefix() + "writer");
                TopicFollower follower = follow()) {
            producer.beginTransaction();
            send(producer, "undone");
            producer.abortTransaction();
            producer.beginTransaction();
            send(producer, "done");
            producer.commitTransaction();

            await().atMost(Duration.ofSeconds(20)).until(() -> seen.contains("done"));
            assertThat(seen).containsExactly("done");
            assertThat(follower.isAlive()).isTrue();
        }
    }

    @Test
    void stopsReadingAndShowsItWhenItsCallbackThrows() throws InterruptedException {
        publish(topics.incidents, "a");

        try (TopicFollower follower = TopicFollower.start("bad", context, List.of(topics.incidents), record -> {
            throw new IllegalStateException("a bug");
        })) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !follower.isAlive());
            assertThat(follower.awaitCaughtUp(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void readsEverythingOnce() {
        publish(topics.incidents, "a", "b");

        TopicFollower.readAll(context, List.of(topics.incidents, topics.feeds), record -> seen.add(record.key()));

        assertThat(seen).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void isGoneAfterClose() {
        TopicFollower follower = follow();

        follower.close();

        assertThat(follower.isAlive()).isFalse();
    }

    private TopicFollower follow() {
        return TopicFollower.start(
                "follower", context, List.of(topics.incidents, topics.feeds), record -> seen.add(record.key()));
    }

    private void send(KafkaProducer<String, byte[]> producer, String key) throws Exception {
        producer.send(new ProducerRecord<>(topics.incidents.name(), 0, key, new byte[0]))
                .get();
    }

    private void publish(Topic<?> topic, String... keys) {
        Clients.publish(
                context,
                List.of(keys).stream()
                        .map(key -> new ProducerRecord<>(topic.name(), key, new byte[0]))
                        .toList());
    }
}
