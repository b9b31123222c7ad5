package io.watchfloor.streams;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.beat.BeatWriter;
import io.watchfloor.kafka.streams.StreamsRunner;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.ScaleFile;
import io.watchfloor.text.names.OpenNlpNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology: creates what it writes, waits for what it reads, and starts only once a decision book is there. */
public final class StreamsService implements Service {
    private static final Logger log = LoggerFactory.getLogger(StreamsService.class);
    public static final String NAME = "streams";
    /** The changelog of the incident store, and that of version 1, which stays; below the application id. */
    public static final String CHANGELOG = "-" + KafkaIncidentStore.NAME + "-changelog";

    public static final String CHANGELOG_OF_VERSION_1 = "-" + KafkaIncidentStore.VERSION_1 + "-changelog";
    /** Key of how far the journal has been applied, in both. */
    public static final String PROGRESS = KafkaIncidentStore.PROGRESS;
    /** Desk time between two ticks of a journal partition. */
    public static final Duration TICK = GatherProcessor.TICK;

    private final StreamsRunner runner;
    private final Books books;
    private final JournalTimes times;
    private final ServiceContext context;
    private final BeatWriter beats;

    private StreamsService(StreamsRunner runner, Books books, JournalTimes times, ServiceContext context) {
        this.beats = BeatWriter.start(context, NAME, () -> times.allApplied() ? IncidentLogic.LOGIC : null);
        this.runner = runner;
        this.books = books;
        this.times = times;
        this.context = context;
    }

    /** Starts the service with the name finder that is shipped; returns before it is ready. */
    public static StreamsService start(ServiceContext context, Tagging tagging) throws InterruptedException {
        return start(context, tagging, book -> CompiledBook.compile(book, OpenNlpNames.shipped()));
    }

    /** Starts the service; returns before it is ready. */
    public static StreamsService start(
            ServiceContext context, Tagging tagging, Function<DecisionBook, CompiledBook> compiler)
            throws InterruptedException {
        Topics topics = context.topics();
        TopicAdmin.prepare(context, topics.createdByStreams(), List.of(topics.headlines, topics.decisionBook));
        TopicAdmin.untilAnswered(context, () -> awaitBook(context));
        Books books = new Books(compiler);
        JournalTimes times = new JournalTimes();
        String producer = context.producer(NAME);
        RuleMeters rules = new RuleMeters(context.metrics());
        BiFunction<Headline, CompiledBook, Tags> tagger = (headline, book) -> {
            Tags tags = tagging.tag(headline, book, rules::looked);
            rules.tagged(headline, tags);
            return tags;
        };
        var tag = new TagProcessor.Suppliers(books, tagger, context.clock(), context.metrics(), producer);
        var acts = new ForwardActsProcessor.Suppliers(context.clock(), context.metrics());
        var gather = new GatherProcessor.Suppliers(context.clock(), times, context.metrics(), producer);
        Gauge.builder("watchfloor.decision.book", books, Books::newestRevision)
                .description("Revision of the newest decision book that this instance knows")
                .register(context.metrics());
        FunctionCounter.builder("watchfloor.decision.books.refused", books, Books::refused)
                .description("Decision books that could not be read, do not compile, or whose model is not here")
                .register(context.metrics());
        Gauge.builder("watchfloor.journal.lag", () -> lagSeconds(times, context))
                .baseUnit("seconds")
                .description("How far the least advanced journal partition of this instance is behind, in journal time")
                .register(context.metrics());
        var topology = WatchfloorTopology.build(topics, StreamsSettings.of(context, NAME), tag, acts, gather);
        return new StreamsService(StreamsRunner.start(context, NAME, topology), books, times, context);
    }

    /**
     * An empty book topic would let the topology start with nothing that decides, and a book whose model is not in this
     * release would end it: who waits here is not ready and takes no headline from those that can decide.
     */
    private static void awaitBook(ServiceContext context) throws InterruptedException {
        for (int round = 0; ; round++) {
            Optional<DecisionBook> newest =
                    DecisionBooks.read(context).stream().max(Comparator.comparing(DecisionBook::revision));
            Optional<String> missing = newest.flatMap(ScaleFile::missing);
            if (newest.isPresent() && missing.isEmpty()) {
                return;
            }
            if (round % 20 == 0) {
                log.info(
                        missing.map(why -> "waiting for a decision book that this release can decide by: " + why)
                                .orElse(
                                        "waiting for a decision book: watchfloor up and watchfloor streams seed it from config/"));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Health live() {
        return runner.live();
    }

    @Override
    public Health ready() {
        Health book = books.isEmpty()
                ? Health.down("no decision book yet")
                : books.missingModel().map(Health::down).orElse(Health.up(""));
        return book.and(beats.ready()).and(caughtUp()).and(runner.ready());
    }

    /** Every journal partition gets a tick each 30 s of desk time, so an old journal time is a lag, whatever the news. */
    private Health caughtUp() {
        Duration bound = context.settings().duration("streams.ready-lag", Duration.ofMinutes(2));
        long lag = lagSeconds(times, context);
        return !context.clock().replay() && lag > bound.toSeconds()
                ? Health.down("the journal is " + lag + " s behind; ready below " + bound.toSeconds() + " s")
                : Health.up("");
    }

    private static long lagSeconds(JournalTimes times, ServiceContext context) {
        Instant oldest = times.oldest();
        return oldest.equals(Instant.MAX)
                ? 0
                : Math.max(
                        0, Duration.between(oldest, context.clock().instant()).toSeconds());
    }

    /** Waits until every journal partition of this instance has been applied up to a time; false if it takes longer. */
    public boolean awaitJournalTime(Instant time, Duration atMost) throws InterruptedException {
        return times.await(time, atMost);
    }

    @Override
    public void close() {
        runner.close();
        beats.close();
    }
}
