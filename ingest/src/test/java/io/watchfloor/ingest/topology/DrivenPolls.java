package io.watchfloor.ingest.topology;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The topology of ingest, driven: what a test says is what the next fetch brings. */
abstract class DrivenPolls {
    static final Instant START = Instant.parse("2023-02-02T10:00:00Z");

    final DeskClock.Replay clock = new DeskClock.Replay(START, Instant.MAX);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Topics topics = Topics.throwAway(3);
    final List<Request> requests = new ArrayList<>();
    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(IngestMeters.class);
    Response next = new Response.Failed(Response.Kind.NETWORK, "nothing set", null);
    TopologyTestDriver driver;
    TestInputTopic<String, Feed> feeds;
    TestOutputTopic<String, Headline> headlines;
    TestOutputTopic<String, FeedHealth> health;
    TestOutputTopic<String, DeadLetter> deadLetters;

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

    static Response document(String text) {
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

    static Feed feed(String id, String url) {
        return new Feed(id, url, "Outlet " + id, null, null, null, 300, true, Map.of());
    }

    static Feed feed(boolean enabled) {
        return new Feed(
                "harbour", "https://harbour.example/rss", "Harbour Times", null, null, null, 300, enabled, Map.of());
    }

    /** Desk time goes on; what is due is fetched and then drained. */
    void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
        driver.advanceWallClockTime(Duration.ofMillis(50));
        driver.advanceWallClockTime(Duration.ofMillis(50));
    }

    double count(String name, String tag, String value) {
        return metrics.get(name).tag(tag, value).counter().count();
    }
}
