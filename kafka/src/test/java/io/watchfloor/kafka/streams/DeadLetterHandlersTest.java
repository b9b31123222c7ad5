package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that cannot be used becomes a dead letter, is counted, and the next good one comes out. */
class DeadLetterHandlersTest {
    private static final Instant NOW = Instant.parse("2023-02-03T14:00:00Z");

    @TempDir
    Path folder;

    private final Topics topics = new Topics("handlers.", 1, true);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private ServiceContext context;
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> feeds;
    private TestOutputTopic<String, Feed> passed;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        DeskClock clock = new DeskClock.Replay(NOW, NOW);
        context = new ServiceContext("unused:1", topics, clock, Settings.of(Map.of()), folder, metrics);
        Topology topology = new Topology();
        topology.addSource(
                "read", new StringDeserializer(), topics.feeds.valueSerde().deserializer(), topics.feeds.name());
        topology.addProcessor("check", RefuseDisabled::new, "read");
        topology.addSink(
                "write",
                "handlers.passed",
                new StringSerializer(),
                topics.feeds.valueSerde().serializer(),
                "check");
        Properties settings = StreamsSettings.of(context, "check");
        // In a transaction the driver forgets what an unreadable record made; StreamsRunnerIT sees it on a broker.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(topology, settings);
        feeds = driver.createInputTopic(topics.feeds.name(), new StringSerializer(), new ByteArraySerializer());
        passed = driver.createOutputTopic(
                "handlers.passed",
                new StringDeserializer(),
                topics.feeds.valueSerde().deserializer());
        deadLetters = driver.createOutputTopic(
                topics.deadLetters.name(),
                new StringDeserializer(),
                topics.deadLetters.valueSerde().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aRecordThatIsNotJsonIsADeadLetterAndTheNextComesOut() {
        feeds.pipeInput("tally", Json.write(feed("tally", true)));
        feeds.pipeInput("broken", bytes("<rss>"));
        feeds.pipeInput("wire", Json.write(feed("wire", true)));

        assertThat(passed.readKeyValuesToList()).extracting(kv -> kv.key).containsExactly("tally", "wire");
        DeadLetter letter = deadLetters.readValue();
        assertThat(letter.origin()).isEqualTo("handlers.feeds/0/1");
        assertThat(letter.reason()).isEqualTo("not-json");
        assertThat(letter.error())
                .startsWith("handlers.feeds/0/1: not a Feed at line 1 column 1")
                .endsWith("; mend its writer and send it again; the bytes are kept in dead-letters");
        assertThat(Base64.getDecoder().decode(letter.body())).isEqualTo(bytes("<rss>"));
        assertThat(letter.at()).isEqualTo(NOW);
        assertThat(letter.producer()).startsWith("check/");
        assertThat(counted("not-json")).isEqualTo(1);
    }

    @Test
    void aRefusedRecordIsADeadLetterAndTheNextComesOut() {
        byte[] refused = Json.write(feed("tally", false));
        feeds.pipeInput("tally", refused);
        feeds.pipeInput("wire", Json.write(feed("wire", true)));

        assertThat(passed.readKeyValuesToList()).extracting(kv -> kv.key).containsExactly("wire");
        DeadLetter letter = deadLetters.readValue();
        assertThat(letter.origin()).isEqualTo("handlers.feeds/0/0");
        assertThat(letter.reason()).isEqualTo("disabled-feed");
        assertThat(letter.error()).isEqualTo("handlers.feeds/0/0: the feed is disabled; enable it");
        assertThat(Base64.getDecoder().decode(letter.body())).isEqualTo(refused);
        assertThat(counted("disabled-feed")).isEqualTo(1);
    }

    @Test
    void aBugStopsTheTask() {
        byte[] value = Json.write(feed("bug", true));

        assertThatThrownBy(() -> feeds.pipeInput("bug", value))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseMessage("a bug");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void aResultThatIsTooLargeIsADeadLetterOfItsOrigin() {
        var response = unwritable(topics.incidents.name(), new RecordTooLargeException("17 MiB"));

        assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.RESUME);
        List<ProducerRecord<byte[], byte[]>> letters = response.deadLetterQueueRecords();
        DeadLetter letter = Json.read(letters.get(0).value(), DeadLetter.class);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).topic()).isEqualTo(topics.deadLetters.name());
        assertThat(letter.origin()).isEqualTo("handlers.journal/0/42");
        assertThat(letter.reason()).isEqualTo("too-large");
        assertThat(letter.error())
                .contains(topics.incidents.name())
                .contains("17 MiB")
                .contains("max.message.bytes");
        assertThat(counted("too-large")).isEqualTo(1);
    }

    @Test
    void aHoleInTheJournalOrAChangelogFailsInstead() {
        for (String topic : List.of(
                topics.journal.name(), topics.deadLetters.name(), "handlers-streams-incident-store-changelog")) {
            assertThat(unwritable(topic, new RecordTooLargeException("17 MiB")).result())
                    .as(topic)
                    .isEqualTo(ProductionExceptionHandler.Result.FAIL);
        }
        assertThat(metrics.getMeters()).isEmpty();
    }

    @Test
    void otherFaultsOfTheBrokerFail() {
        assertThat(unwritable(topics.incidents.name(), new AuthorizationException("no"))
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    private ProductionExceptionHandler.Response unwritable(String topic, Exception fault) {
        UnwritableRecords handler = new UnwritableRecords();
        handler.configure(Map.of(DeadLetterSettings.KEY, new DeadLetterSettings(context, "check/1")));
        ErrorHandlerContext origin = new DefaultErrorHandlerContext(
                null, topics.journal.name(), 0, 42, new RecordHeaders(), "gather", new TaskId(0, 0), 0L, null, null);
        return handler.handleError(origin, new ProducerRecord<>(topic, bytes("key"), bytes("value")), fault);
    }

    private double counted(String reason) {
        return Optional.ofNullable(metrics.find("watchfloor.dead.letters")
                        .tag("reason", reason)
                        .counter())
                .orElseThrow()
                .count();
    }

    private static Feed feed(String id, boolean enabled) {
        return new Feed(id, "https://example/" + id, id, null, null, null, 60, enabled, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Lets enabled feeds through; the feed named bug shows what a bug does. */
    private static final class RefuseDisabled extends ContextualProcessor<String, Feed, String, Feed> {
        @Override
        public void process(Record<String, Feed> record) {
            if (record.key().equals("bug")) {
                throw new IllegalStateException("a bug");
            }
            if (!record.value().enabled()) {
                throw new InvalidRecordException("disabled-feed", "the feed is disabled; enable it");
            }
            context().forward(record);
        }
    }
}
