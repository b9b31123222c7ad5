package io.watchfloor.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Headline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PollProcessorTest {
    private static final Instant START = Instant.parse("2023-02-02T10:00:00Z");

    private final DeskClock.Replay clock = new DeskClock.Replay(START, Instant.MAX);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Topics topics = Topics.throwAway(3);
    private final List<Request> requests = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(IngestMeters.class);
    private Response next = new Response.Failed(Response.Kind.NETWORK, "nothing set", null);
    private TopologyTestDriver driver;
    private TestInputTopic<String, Feed> feeds;
    private TestOutputTopic<String, Headline> headlines;
    private TestOutputTopic<String, FeedHealth> health;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start(@TempDir Path data) {
        ServiceContext context = new ServiceContext("none:1", topics, clock, Settings.of(Map.of()), data, metrics);
        Properties properties = StreamsSettings.of(context, "ingest");
        driver = new TopologyTestDriver(
                IngestTopology.build(
                        context,
                        () -> new FetchPool(this::read, Runnable::run, 40),
                        () -> new Hosts(Duration.ofSeconds(2), host -> false)),
                properties,
                START);
        feeds = driver.createInputTopic(
                topics.feeds.name(),
                topics.feeds.keySerde().serializer(),
                topics.feeds.valueSerde().serializer());
        headlines = output(topics.headlines);
        health = output(topics.feedHealth);
        deadLetters = output(topics.deadLetters);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        driver.close();
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer());
    }

    private Response read(Request request) {
        requests.add(request);
        return next;
    }

    private static Response document(String text) {
        try {
            return new Response.Read(
                    FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null),
                    "hash " + text.hashCode(),
                    new Validators("\"v\"", null),
                    Response.Hints.NONE);
        } catch (UnreadableFeedException e) {
            throw new AssertionError(e);
        }
    }

    private static Feed feed(String id, String url) {
        return new Feed(id, url, "Outlet " + id, null, null, null, 300, true, Map.of());
    }

    private static Feed feed(boolean enabled) {
        return new Feed(
                "harbour", "https://harbour.example/rss", "Harbour Times", null, null, null, 300, enabled, Map.of());
    }

    /** Desk time goes on; what is due is fetched and then drained. */
    private void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
        driver.advanceWallClockTime(Duration.ofMillis(50));
        driver.advanceWallClockTime(Duration.ofMillis(50));
    }

    private double count(String name, String tag, String value) {
        return metrics.get(name).tag(tag, value).counter().count();
    }

    @Test
    void publishesHeadlinesUnderTheirIdAtTheTimeOfTheFetch() {
        next = document(Documents.rss("Old"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        next = document(Documents.rss("New", "Old"));
        pass(Duration.ofMinutes(6));
        var records = headlines.readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value().title()).isEqualTo("New");
        assertThat(records.get(1).key()).isEqualTo(records.get(1).value().id());
        assertThat(records.get(1).getRecordTime()).isEqualTo(clock.instant());
        assertThat(count("watchfloor.ingest.headlines", "kind", "backfill")).isEqualTo(1);
        assertThat(count("watchfloor.ingest.headlines", "kind", "new")).isEqualTo(1);
        assertThat(requests.get(1).validators().etag()).isEqualTo("\"v\"");
    }

    @Test
    void tellsOfAFailureOnceAndOfTheRecovery() {
        next = new Response.Failed(
                Response.Kind.STATUS,
                "https://harbour.example/rss answered 500 Server Error; it is asked again later",
                null);
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(11));
        assertThat(requests).hasSize(2);
        assertThat(health.readValuesToList()).hasSize(2).last().satisfies(report -> {
            assertThat(report.state()).isEqualTo(FeedCondition.FAILING);
            assertThat(report.error()).contains("answered 500");
        });
        assertThat(log.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .startsWith("feed harbour is failing: https://harbour.example/rss answered 500")
                .contains("it is asked again later; next poll at 2023-02-02T10:"));
        assertThat(count("watchfloor.ingest.polls", "outcome", "status")).isEqualTo(2);
        assertThat(metrics.get("watchfloor.ingest.feeds")
                        .tag("state", "failing")
                        .gauge()
                        .value())
                .isEqualTo(1);

        next = document(Documents.rss("x"));
        pass(Duration.ofMinutes(30));
        assertThat(headlines.readValuesToList()).hasSize(1);
        assertThat(health.readValue().state()).isEqualTo(FeedCondition.OK);
    }

    @Test
    void raisesAnAlarmOnceWhenAFeedHasNotBeenWellForAnHourAndTakesItBack() {
        next = new Response.Failed(Response.Kind.STATUS, "https://harbour.example/rss answered 500", null);
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(30));
        assertThat(health.readValuesToList()).extracting(FeedHealth::alarm).containsOnlyNulls();
        pass(Duration.ofMinutes(31));
        pass(Duration.ofHours(3));
        assertThat(health.readValuesToList())
                .extracting(FeedHealth::alarm)
                .doesNotContainNull()
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(log.list)
                .filteredOn(line -> line.getFormattedMessage().startsWith("ALARM: feed harbour"))
                .hasSize(1);
        assertThat(metrics.get("watchfloor.ingest.feeds.alarming").gauge().value())
                .isEqualTo(1);
        next = document(Documents.rss("x"));
        pass(Duration.ofDays(1));
        assertThat(health.readValuesToList()).last().satisfies(report -> {
            assertThat(report.state()).isEqualTo(FeedCondition.OK);
            assertThat(report.alarm()).isNull();
        });
        assertThat(metrics.get("watchfloor.ingest.feeds.alarming").gauge().value())
                .isZero();
    }

    @Test
    void pollsAtOnceWhenTheFeedsRecordAsksForIt() {
        next = document(Documents.rss("x"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        assertThat(requests).hasSize(1);
        Feed asked = new Feed(
                "harbour",
                feed(true).url(),
                "Harbour Times",
                null,
                null,
                null,
                300,
                true,
                Map.of(Feed.POLL_REQUESTED, TextNode.valueOf("2023-02-02T10:01:00Z")));
        feeds.pipeInput("harbour", asked);
        pass(Duration.ofSeconds(3));
        assertThat(requests).hasSize(2);
    }

    @Test
    void takesTheHealthOfARemovedFeedAway() {
        next = document(Documents.rss("x"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        feeds.pipeInput("harbour", null);
        assertThat(health.readKeyValuesToList()).last().satisfies(removed -> {
            assertThat(removed.key).isEqualTo("harbour");
            assertThat(removed.value).isNull();
        });
    }

    @Test
    void keepsAnUnreadableFeedAsADeadLetterAndPublishesTheNextGoodHeadline() {
        next = new Response.Unreadable(
                "https://harbour.example/rss: line 1: <opml> where <rss>, <rdf:RDF> or <feed> should be; check the address",
                "<opml/>".getBytes(StandardCharsets.UTF_8),
                "h1");
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(11));
        assertThat(deadLetters.readKeyValuesToList()).singleElement().satisfies(letter -> {
            assertThat(letter.key).isEqualTo("feed harbour");
            assertThat(letter.value.reason()).isEqualTo("unreadable-feed");
            assertThat(letter.value.error()).contains("line 1").contains("check the address");
            assertThat(letter.value.length()).isEqualTo(7);
        });
        assertThat(count("watchfloor.dead.letters", "reason", "unreadable-feed"))
                .isEqualTo(1);
        assertThat(log.list.get(0).getFormattedMessage())
                .startsWith("feed harbour is malformed: https://harbour.example");
        next = document(Documents.rss("x"));
        pass(Duration.ofMinutes(30));
        assertThat(headlines.readValuesToList()).extracting(Headline::title).containsExactly("x");
    }

    @Test
    void goesOnAfterARecordThatIsNotJson() {
        next = document(Documents.rss("x"));
        driver.createInputTopic(
                        topics.feeds.name(),
                        topics.feeds.keySerde().serializer(),
                        topics.feeds.keySerde().serializer())
                .pipeInput("broken", "{\"id\":");
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        assertThat(count("watchfloor.dead.letters", "reason", "not-json")).isEqualTo(1);
        assertThat(headlines.readValuesToList()).hasSize(1);
    }

    @Test
    void stopsPollingAFeedThatIsDisabledOrRemoved() {
        next = document(Documents.rss("x"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        feeds.pipeInput("harbour", feed(false));
        pass(Duration.ofHours(30));
        assertThat(requests).hasSize(1);
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(2));
        assertThat(requests).hasSize(2);
        assertThat(headlines.readValuesToList()).as("it is still known").hasSize(1);
        feeds.pipeInput("harbour", null);
        pass(Duration.ofHours(30));
        assertThat(requests).hasSize(2);
    }

    @Test
    void asksAHostForOneFeedAtATime() {
        next = document(Documents.rss("x"));
        for (String id : List.of("a", "b", "c")) {
            feeds.pipeInput(id, feed(id, "https://one.example/" + id));
        }
        feeds.pipeInput("d", feed("d", "https://two.example/"));
        clock.advanceTo(START.plusSeconds(120));
        driver.advanceWallClockTime(Duration.ofMillis(50));
        assertThat(requests).extracting(Request::url).hasSize(2).contains("https://two.example/");
        pass(Duration.ofSeconds(1));
        assertThat(requests).hasSize(2);
        pass(Duration.ofSeconds(2));
        assertThat(requests).hasSize(3);
    }

    @Test
    void leavesAWholeHostAloneThatAsksForIt() {
        next = new Response.Failed(Response.Kind.LIMITED, "https://one.example/a answered 429", Duration.ofHours(3));
        feeds.pipeInput("a", feed("a", "https://one.example/a"));
        pass(Duration.ofMinutes(2));
        next = document(Documents.rss("x"));
        feeds.pipeInput("b", feed("b", "https://one.example/b"));
        pass(Duration.ofHours(2));
        assertThat(requests).hasSize(1);
        pass(Duration.ofHours(1));
        pass(Duration.ofSeconds(3));
        assertThat(requests).extracting(Request::feed).contains("b");
    }

    @Test
    void blamesNoFeedWhenOurOwnNetworkIsDown() {
        next = new Response.Failed(Response.Kind.NETWORK, "no answer", null);
        for (int i = 0; i < 12; i++) {
            feeds.pipeInput("f" + i, feed("f" + i, "https://host" + i + ".example/"));
        }
        pass(Duration.ofMinutes(2));
        assertThat(requests).hasSize(12);
        assertThat(health.isEmpty()).isTrue();
        assertThat(metrics.get("watchfloor.ingest.outage").gauge().value()).isEqualTo(1);
        assertThat(log.list)
                .anySatisfy(line -> assertThat(line.getFormattedMessage()).contains("our own network"));
        pass(Duration.ofMinutes(15));
        assertThat(requests).as("and asks on").hasSize(24);
        assertThat(health.isEmpty()).isTrue();
    }
}
