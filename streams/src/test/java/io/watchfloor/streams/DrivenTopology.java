package io.watchfloor.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.Act;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on a driver, with the book of config/ and a tagger that knows a few words. */
final class DrivenTopology implements AutoCloseable {
    private static final Map<DecisionBook, CompiledBook> COMPILED = new ConcurrentHashMap<>();
    static final Instant START = Instant.parse("2023-02-02T20:00:00Z");

    final Topics topics = new Topics("ttd.", 1, true);
    final DeskClock.Replay clock = new DeskClock.Replay(START, Instant.MAX);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Books books = new Books(DrivenTopology::compiled);
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> headlines;
    private final TestInputTopic<String, byte[]> actions;

    DrivenTopology(Path folder) {
        ServiceContext context = new ServiceContext("unused:1", topics, clock, Settings.of(Map.of()), folder, metrics);
        Properties settings = StreamsSettings.of(context, "streams");
        var tag = new TagProcessor.Suppliers(books, StubTagger::tags, clock, metrics, "test");
        var acts = new ForwardActsProcessor.Suppliers(clock, metrics);
        var gather = new GatherProcessor.Suppliers(clock, new JournalTimes(), metrics, "test");
        driver = new TopologyTestDriver(WatchfloorTopology.build(topics, settings, tag, acts, gather), settings, START);
        headlines = input(topics.headlines);
        actions = input(topics.actions);
        input(topics.decisionBook).pipeInput("1", Json.write(TestBooks.book(1, Instant.EPOCH)));
    }

    /** A book is compiled once for all tests. */
    private static CompiledBook compiled(DecisionBook book) {
        return COMPILED.computeIfAbsent(book, CompiledBook::compile);
    }

    TestInputTopic<String, byte[]> input(Topic<?> topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }

    /** What came out on a topic since this was last asked. */
    <V> List<V> values(Topic<V> topic) {
        return records(topic).stream()
                .map(record -> Json.read(record.value(), topic.type()))
                .toList();
    }

    List<TestRecord<String, byte[]>> records(Topic<?> topic) {
        TestOutputTopic<String, byte[]> out =
                driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
        return out.readRecordsToList();
    }

    void publish(String id, int revision, String outlet, String title, double hours) {
        publish(id, revision, outlet, title, null, hours);
    }

    void publish(String id, int revision, String outlet, String title, String summary, double hours) {
        Instant at = hour(hours);
        Headline headline = new Headline(
                id, revision, "feed", outlet, title, summary, null, "en", at, at, false, List.of(), "test", Map.of());
        headlines.pipeInput(new TestRecord<>(id, Json.write(headline), at));
    }

    void act(String key, Act act) {
        actions.pipeInput(new TestRecord<>(key, Json.write(act), act.at()));
    }

    /** Desk time goes on, and with it the journal. */
    void passes(Duration time) {
        clock.advanceTo(START.plus(time));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    static Instant hour(double hours) {
        return START.plusSeconds(Math.round(hours * 3600));
    }

    @Override
    public void close() {
        driver.close();
    }
}
