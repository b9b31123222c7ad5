package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.Change;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.model.Tags;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole topology on a driver: given these headlines, this incident. The tagger is a stub that knows one word. */
class WatchfloorTopologyTest {
    private static final Instant START = Instant.parse("2023-02-02T20:00:00Z");

    private final Topics topics = new Topics("ttd.", 1, true);
    private final DeskClock.Replay clock = new DeskClock.Replay(START, Instant.MAX);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Books books = new Books(CompiledBook::compile);

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> headlines;

    @BeforeEach
    void start(@TempDir Path folder) {
        ServiceContext context = new ServiceContext("unused:1", topics, clock, Settings.of(Map.of()), folder, metrics);
        Properties settings = StreamsSettings.of(context, "streams");
        var tag = new TagProcessor.Suppliers(books, WatchfloorTopologyTest::tags, clock, metrics, "test");
        var acts = new ForwardActsProcessor.Suppliers(clock, metrics);
        var gather = new GatherProcessor.Suppliers(clock, new JournalTimes(), metrics, "test");
        driver = new TopologyTestDriver(WatchfloorTopology.build(topics, settings, tag, acts, gather), settings, START);
        headlines = input(topics.headlines);
        input(topics.decisionBook).pipeInput("1", Json.write(TestBooks.book(1, Instant.EPOCH)));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private TestInputTopic<String, byte[]> input(Topic<?> topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private <V> List<V> values(Topic<V> topic) {
        return records(topic).stream()
                .map(record -> Json.read(record.value(), topic.type()))
                .toList();
    }

    private List<TestRecord<String, byte[]>> records(Topic<?> topic) {
        TestOutputTopic<String, byte[]> out =
                driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
        return out.readRecordsToList();
    }

    private void publish(String id, int revision, String outlet, String title, double hours) {
        Instant at = START.plusSeconds((long) (hours * 3600));
        Headline headline = new Headline(
                id, revision, "feed", outlet, title, null, null, "en", at, at, false, List.of(), "test", Map.of());
        headlines.pipeInput(new TestRecord<>(id, Json.write(headline), at));
    }

    /** A headline with "balloon" is about CHN-USA airspace; nothing else is about anything. */
    private static Tags tags(Headline headline, CompiledBook book) {
        if (!headline.title().contains("balloon")) {
            return new Tags(book.revision(), "en", List.of(), List.of(), List.of(), false, null);
        }
        var pair = new RuleMatch.PairSignal(Pair.of("CHN", "USA"), Signal.HOSTILE, "CHN", "USA", true, false, true);
        RuleMatch match = new RuleMatch(
                "test/balloon",
                "airspace",
                null,
                RuleStatus.STABLE,
                true,
                true,
                true,
                Precedence.IMMEDIATE,
                Modality.ASSERTED,
                null,
                Speaker.UNKNOWN,
                null,
                null,
                Effect.OPENS,
                List.of(pair),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
        return new Tags(book.revision(), "en", List.of(), List.of(), List.of(match), true, null);
    }

    @Test
    void threeOutletsMakeOneIncidentThatRisesWhenTheSecondConfirms() {
        publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        publish("b", 1, "CNN", "Pentagon tracks balloon", 0.5);
        publish("c", 1, "BBC News", "What we know about the balloon", 1);
        publish("d", 1, "CNN", "Hotel staff on strike", 2);

        assertThat(values(topics.taggedHeadlines))
                .extracting(TaggedHeadline::headline)
                .extracting(Headline::id)
                .containsExactly("a", "b", "c", "d");
        List<IncidentEvent> events = values(topics.incidentEvents);
        assertThat(events)
                .extracting(IncidentEvent::id)
                .containsExactly("CHN-USA.airspace.1:1", "CHN-USA.airspace.1:2", "CHN-USA.airspace.1:3");
        assertThat(events)
                .extracting(IncidentEvent::type)
                .containsExactly(Change.OPENED, Change.ESCALATED, Change.UPDATED);
        Incident last = events.get(2).incident();
        assertThat(last.publishers()).containsExactly("bbc", "cnn");
        assertThat(last.computed()).isEqualTo(Precedence.IMMEDIATE);
        assertThat(values(topics.incidentReports))
                .extracting(IncidentReport::incident)
                .containsOnly("CHN-USA.airspace.1")
                .hasSize(3);
        List<Incident> headers = values(topics.incidents);
        assertThat(headers.get(headers.size() - 1)).isEqualTo(last);
    }

    @Test
    void timeOnTheDeskClosesWhatWentQuiet() {
        publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        clock.advanceTo(START.plus(Duration.ofHours(80)));
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        List<IncidentEvent> events = values(topics.incidentEvents);
        assertThat(events).extracting(IncidentEvent::type).containsExactly(Change.OPENED, Change.CLOSED);
        assertThat(events.get(1).incident().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(events.get(1).at()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void aCorrectedHeadlineWithdrawsWhatItNoLongerSays() {
        publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        publish("b", 1, "CNN", "Pentagon tracks balloon", 0.2);
        publish("a", 2, "BBC News", "Weather station drifts over Montana", 0.5);

        List<IncidentEvent> events = values(topics.incidentEvents);
        assertThat(events.get(2).type()).isEqualTo(Change.CORRECTED);
        assertThat(events.get(2).incident().publishers()).containsExactly("cnn");
    }

    @Test
    void aCorrectedHeadlineThatStillSaysItWithdrawsNothing() {
        publish("a", 1, "BBC News", "Spy balloon over Wyoming", 0);
        publish("a", 2, "BBC News", "CORRECTED: Spy balloon over Montana", 0.5);

        List<IncidentEvent> events = values(topics.incidentEvents);
        assertThat(events).extracting(IncidentEvent::type).containsExactly(Change.OPENED, Change.UPDATED);
        assertThat(events.get(1).incident().top().get(0).title()).isEqualTo("CORRECTED: Spy balloon over Montana");
    }

    @Test
    void aRepeatedHeadlineIsTaggedOnce() {
        publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        publish("a", 1, "BBC News", "Spy balloon over Montana", 1);
        assertThat(records(topics.taggedHeadlines)).hasSize(1);
        assertThat(metrics.counter("watchfloor.headlines.repeated").count()).isEqualTo(1);
    }

    @Test
    void aHeadlineUnderAForeignKeyIsRefusedAndLeavesNothingBehind() {
        Headline headline = new Headline(
                "a", 1, "feed", "CNN", "Spy balloon", null, null, null, START, START, false, List.of(), null, Map.of());
        headlines.pipeInput(new TestRecord<>("other", Json.write(headline), START));
        publish("a", 1, "CNN", "Spy balloon over Montana", 0);

        DeadLetter letter = values(topics.deadLetters).get(0);
        assertThat(letter.origin()).isEqualTo("ttd.headlines/0/0");
        assertThat(letter.reason()).isEqualTo("invalid-headline");
        assertThat(letter.error()).contains("must key it by id");
        assertThat(metrics.counter("watchfloor.dead.letters", "reason", "invalid-headline")
                        .count())
                .isEqualTo(1);
        assertThat(records(topics.taggedHeadlines)).hasSize(1);
    }

    @Test
    void aHeadlineIsTaggedWithTheBookOfItsFetchTime() {
        DecisionBook second = TestBooks.book(2, START.plus(Duration.ofHours(1)));
        input(topics.decisionBook).pipeInput("2", Json.write(second));
        publish("a", 1, "CNN", "before", 0.9);
        publish("b", 1, "CNN", "after", 1);
        assertThat(values(topics.taggedHeadlines))
                .extracting(tagged -> tagged.tags().bookRevision())
                .containsExactly(1L, 2L);
    }

    @Test
    void aBookThatDoesNotCompileLeavesTheLastGoodOneInForce() {
        DecisionBook broken = TestBooks.broken(2, START);
        input(topics.decisionBook).pipeInput("2", Json.write(broken));
        input(topics.decisionBook).pipeInput("3", "half a bo".getBytes(StandardCharsets.UTF_8));
        publish("a", 1, "CNN", "after", 1);
        assertThat(values(topics.taggedHeadlines))
                .extracting(tagged -> tagged.tags().bookRevision())
                .containsExactly(1L);
        assertThat(books.refused()).isEqualTo(2);
    }

    @Test
    void eventsCarryCloudEventsHeaders() {
        publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        var headers = records(topics.incidentEvents).get(0).headers();
        assertThat(new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo("CHN-USA.airspace.1:1");
        assertThat(new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.watchfloor.incident.opened");
        assertThat(new String(headers.lastHeader("ce_specversion").value(), StandardCharsets.UTF_8))
                .isEqualTo("1.0");
    }
}
