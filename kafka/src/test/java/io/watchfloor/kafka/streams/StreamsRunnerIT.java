package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.JsonSerde;
import io.watchfloor.kafka.OnBroker;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topology that numbers what it sees: the numbers show what a stop and a restart lose or repeat. */
class StreamsRunnerIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String COUNTS = "counts";
    private static final AtomicBoolean LATE = new AtomicBoolean();

    @TempDir
    Path folder;

    private ServiceContext context;
    private Topics topics;

    @BeforeEach
    void create() {
        context = OnBroker.context("runner-" + System.nanoTime() + ".", 2, folder);
        topics = context.topics();
        OnBroker.create(context, topics.headlines, topics.taggedHeadlines, topics.deadLetters);
    }

    @Test
    void runsStopsInTimeAndGoesOnWhereItWas() {
        long toldToStop;
        try (StreamsRunner runner = start()) {
            publish("same", "same", "same");
            awaitNumbered("1", "2", "3");
            assertThat(runner.live().ok()).isTrue();
            assertThat(runner.ready().detail()).isEqualTo("running 2 tasks");
            toldToStop = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - toldToStop)).isLessThan(Duration.ofSeconds(10));
        publish("same");
        try (StreamsRunner again = start()) {
            publish("same");
            awaitNumbered("1", "2", "3", "4", "5");
            assertThat(again.live().ok()).isTrue();
        }
    }

    @Test
    void goesOnWhereItWasWhenItsTopologyChangedWhileItWasStopped() {
        try (StreamsRunner runner = start()) {
            publish("same", "same");
            awaitNumbered("1", "2");
            assertThat(runner.live().ok()).isTrue();
        }
        publish("same");
        Topology changed = topology();
        changed.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore("more"), Serdes.String(), Serdes.Integer()),
                "count");
        changed.addSource(
                "read-letters", new StringDeserializer(), new StringDeserializer(), topics.deadLetters.name());
        changed.addProcessor("look", Ignore::new, "read-letters");
        try (StreamsRunner upgraded = StreamsRunner.start(context, "counting", changed)) {
            publish("same");
            awaitNumbered("1", "2", "3", "4");
            assertThat(upgraded.live().ok()).isTrue();
        }
    }

    @Test
    void aBugTakesItDownWithItsCause() {
        try (StreamsRunner runner = start()) {
            publish("bug");

            await().atMost(SOON).until(() -> !runner.live().ok());
            await().atMost(SOON).until(() -> runner.live().detail().contains("a bug in the counting"));
            assertThat(runner.ready().ok()).isFalse();
        }
    }

    /** As after a pause that was longer than a transaction may stay open. */
    @Test
    void goesOnWithNewClientsWhenTheBrokerEndedItsTransaction() {
        try (StreamsRunner runner = start()) {
            publish("same", "late", "same");

            awaitNumbered("1", "1", "2");
            await().atMost(SOON).until(() -> runner.ready().ok() && runner.activeTasks() == 2);
            assertThat(runner.live().ok()).isTrue();
        }
    }

    /** As after a broker that died before it wrote down the id it gave: the group knows another under its name. */
    @Test
    void goesOnWhenAnotherHadItsPlaceInTheGroup() {
        ServiceContext others = new ServiceContext(
                context.bootstrap(),
                topics,
                context.clock(),
                context.settings(),
                folder.resolve("other"),
                new SimpleMeterRegistry());
        try (StreamsRunner runner = start()) {
            publish("same");
            awaitNumbered("1");
            try (StreamsRunner other = StreamsRunner.start(others, "counting", topology())) {
                await().atMost(SOON).until(() -> other.activeTasks() == 1 && runner.activeTasks() == 1);
            }

            publish("same");
            awaitNumbered("1", "2");
            await().atMost(SOON).until(() -> runner.ready().ok() && runner.activeTasks() == 2);
        }
    }

    @Test
    void recordsThatCannotBeUsedAreDeadLettersAndTheNextComesOut() {
        try (StreamsRunner runner = start()) {
            send("unreadable", "<rss>");
            publish("refused", "good");

            awaitNumbered("1");
            await().atMost(SOON).untilAsserted(() -> assertThat(read(topics.deadLetters))
                    .extracting(letter -> Json.read(letter, DeadLetter.class).reason())
                    .containsExactlyInAnyOrder("not-json", "refused"));
            assertThat(runner.ready().ok()).isTrue();
        }
    }

    @Test
    void saysForHowLongTheBrokerHoldsItBackForAQuota() throws Exception {
        try (StreamsRunner runner = start();
                Admin admin = Clients.admin(context)) {
            assertThat(throttle()).isZero();
            bound(admin, 200.0);
            await().atMost(SOON).until(() -> {
                publish("same", "same", "same");
                return throttle() > 0.1;
            });
            bound(admin, null);
            assertThat(runner.live().ok()).isTrue();
        }
    }

    private double throttle() {
        return context.metrics().get("watchfloor.broker.throttle").gauge().value();
    }

    /** How many bytes a second the producer of the service may write, and nobody else. */
    private void bound(Admin admin, @Nullable Double bytes) throws Exception {
        String producer = context.metrics().getMeters().stream()
                .map(meter -> String.valueOf(meter.getId().getTag("client.id")))
                .filter(id -> id.endsWith("-producer"))
                .findFirst()
                .orElseThrow();
        admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                        new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, producer)),
                        List.of(new ClientQuotaAlteration.Op("producer_byte_rate", bytes)))))
                .all()
                .get();
    }

    private StreamsRunner start() {
        StreamsRunner runner = StreamsRunner.start(context, "counting", topology());
        await().atMost(SOON).until(() -> runner.ready().ok() && runner.activeTasks() == 2);
        return runner;
    }

    private Topology topology() {
        Topology topology = new Topology();
        topology.addSource(
                "read",
                new StringDeserializer(),
                new JsonSerde<>(JsonNode.class).deserializer(),
                topics.headlines.name());
        topology.addProcessor("count", Count::new, "read");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(COUNTS), Serdes.String(), Serdes.Integer()),
                "count");
        topology.addSink(
                "write", topics.taggedHeadlines.name(), new StringSerializer(), new ByteArraySerializer(), "count");
        return topology;
    }

    private void publish(String... keys) {
        for (String key : keys) {
            send(key, "{}");
        }
    }

    private void send(String key, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Clients.publish(context, List.of(new ProducerRecord<>(topics.headlines.name(), key, bytes)));
    }

    private void awaitNumbered(String... numbers) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(read(topics.taggedHeadlines)).containsExactly(numbers));
    }

    private List<String> read(Topic<?> topic) {
        List<String> values = new ArrayList<>();
        TopicFollower.readAll(
                context, List.of(topic), record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
        return values;
    }

    /** A part that an earlier version did not have. */
    private static final class Ignore extends ContextualProcessor<String, String, Void, Void> {
        @Override
        public void process(Record<String, String> record) {}
    }

    /** Numbers the records of a key, from 1. */
    private static final class Count extends ContextualProcessor<String, JsonNode, String, byte[]> {
        private KeyValueStore<String, Integer> counts;

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            counts = context.getStateStore(COUNTS);
        }

        @Override
        public void process(Record<String, JsonNode> record) {
            switch (record.key()) {
                case "bug" -> throw new IllegalStateException("a bug in the counting");
                case "refused" -> throw new InvalidRecordException("refused", "send another");
                default -> count(record);
            }
            if (record.key().equals("late") && LATE.compareAndSet(false, true)) {
                throw new InvalidTxnStateException("the first time");
            }
        }

        private void count(Record<String, JsonNode> record) {
            Integer before = counts.get(record.key());
            int count = before == null ? 1 : before + 1;
            counts.put(record.key(), count);
            context().forward(record.withValue(Integer.toString(count).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
