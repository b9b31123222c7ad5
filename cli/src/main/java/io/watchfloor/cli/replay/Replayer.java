package io.watchfloor.cli.replay;

import io.watchfloor.board.view.IncidentFold;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.streams.StreamsService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends headlines through a running pipeline on headline time. What is on the topic already is not sent again.
 *
 * <p>In the order of the file all of them go to one partition, where they are tagged in that order: the same file gives
 * the same incidents, whatever the machine does meanwhile (docs/decisions/0015). Spread over the partitions by id, as
 * ingest does it, they are tagged in an order that is only kept within {@link ReplayPace#SPREAD}.
 */
public final class Replayer {
    private static final Duration STUCK = Duration.ofSeconds(90);
    private static final Integer ORDERED = 0;

    private final ServiceContext context;
    private final DeskClock.Replay clock;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final boolean spread;

    /** @param spread over the partitions by id, instead of in the order of the file */
    public Replayer(ServiceContext context, DeskClock.Replay clock, boolean spread) {
        this.context = context;
        this.clock = clock;
        this.spread = spread;
    }

    /** Creates the topic that a replay writes in place of ingest. */
    public static void createTopics(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            List<Topic<?>> headlines = List.of(context.topics().headlines);
            TopicAdmin.create(admin, headlines, context.settings().integer("kafka.replication", 1));
        }
    }

    /**
     * Sends the headlines and returns when the pipeline has decided about all of them.
     *
     * @param speed desk seconds per second; 0 as fast as the pipeline goes
     * @param progress is told how many have been sent
     */
    public void run(HeadlineFile file, double speed, StreamsService streams, IntConsumer progress)
            throws InterruptedException {
        SeenIds sent = alreadySent();
        List<Topic<?>> topic = List.of(context.topics().taggedHeadlines);
        ReplayPace pace =
                new ReplayPace(spread ? ReplayPace.SPREAD : null, speed == 0 ? clock::advanceTo : reached -> {});
        try (TopicFollower follower =
                        TopicFollower.start("replay-pace", context, topic, record -> pace.tagged(record.key()));
                KafkaProducer<String, byte[]> producer = Clients.producer(context);
                HeadlineFile.Reading headlines = file.open()) {
            awaitWhatIsTagged(follower, streams);
            clock.run(speed);
            int count = 0;
            while (headlines.hasNext()) {
                Headline headline = headlines.next();
                if (!pace.send(headline, STUCK)) {
                    throw stuck(pace, streams);
                }
                awaitItsTime(headline.fetched(), speed);
                if (!sent.contains(headline.id())) {
                    send(producer, headline);
                }
                progress.accept(++count);
                failIfFailed();
            }
            producer.flush();
            failIfFailed();
            if (!pace.awaitAll(STUCK) || !follower.isAlive()) {
                throw stuck(pace, streams);
            }
        }
        settle(file.last(), streams);
    }

    /** What an earlier part of the replay tagged is waited for by nobody; the pace must know it before it sends. */
    private static void awaitWhatIsTagged(TopicFollower follower, StreamsService streams) throws InterruptedException {
        while (!follower.awaitCaughtUp(STUCK)) {
            if (!follower.isAlive()) {
                throw new CommandFailed("the topic of tagged headlines cannot be read, see the log: "
                        + streams.live().detail());
            }
        }
    }

    private static CommandFailed stuck(ReplayPace pace, StreamsService streams) {
        return new CommandFailed(pace.waiting() + " headlines are not tagged after " + STUCK.toSeconds() + " s: "
                + streams.live().detail());
    }

    /** A refusal is seen by the next {@link #failIfFailed}; waiting for each answer would be a round trip a headline. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(KafkaProducer<String, byte[]> producer, Headline headline) {
        producer.send(record(headline), (metadata, thrown) -> failure.compareAndSet(null, thrown));
    }

    private void awaitItsTime(Instant fetched, double speed) throws InterruptedException {
        while (speed > 0 && clock.instant().isBefore(fetched)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Lets the end of the last headline reach every partition of the journal, so that what fell due has fallen due. */
    private void settle(Instant last, StreamsService streams) throws InterruptedException {
        // A tick at the time of the last headline may stand in the journal before that headline's reports; one made
        // after everything was tagged stands behind them all.
        Instant end = last.plus(StreamsService.TICK);
        clock.advanceTo(end);
        if (!streams.awaitJournalTime(end, STUCK)) {
            throw new CommandFailed("the journal has not been applied up to " + end + " after " + STUCK.toSeconds()
                    + " s: " + streams.live().detail());
        }
    }

    private SeenIds alreadySent() {
        SeenIds sent = new SeenIds();
        TopicFollower.readAll(context, List.of(context.topics().headlines), record -> sent.add(record.key()));
        return sent;
    }

    private ProducerRecord<String, byte[]> record(Headline headline) {
        return new ProducerRecord<>(
                context.topics().headlines.name(),
                spread ? null : ORDERED,
                headline.fetched().toEpochMilli(),
                headline.id(),
                Json.write(headline));
    }

    private void failIfFailed() {
        Exception thrown = failure.get();
        if (thrown != null) {
            throw new KafkaEdgeException("a headline could not be sent: " + thrown.getMessage(), thrown);
        }
    }

    /**
     * Reads what is committed on the topics.
     *
     * @param asOf incidents are told as they were known then; absent for the end
     */
    public static ReplayResult result(
            ServiceContext context, HeadlineFile file, String name, double seconds, @Nullable Instant asOf) {
        Topics topics = context.topics();
        Map<String, Integer> counts = new HashMap<>();
        CallLog calls = new CallLog();
        IncidentFold<ReplayResult.Line, Optional<ReplayResult.ReportLine>> fold =
                new IncidentFold<>(asOf, ReplayResult::bare, ReplayResult::told);
        TopicValues values = new TopicValues("is left out")
                .each(topics.incidents, fold::take)
                .each(topics.incidentEvents, event -> {
                    fold.take(event);
                    calls.take(event);
                });
        KnownIncidents.members(values, topics, fold);
        List<Topic<?>> read = Stream.concat(
                        Stream.of(topics.headlines, topics.taggedHeadlines), values.topics().stream())
                .toList();
        TopicFollower.readAll(context, read, record -> {
            counts.merge(record.topic(), 1, Integer::sum);
            values.accept(record);
        });
        List<CallLine> lines = calls.lines();
        return new ReplayResult(
                new ReplayResult.Summary(
                        counts.getOrDefault(topics.headlines.name(), 0),
                        file.unreadable(),
                        counts.getOrDefault(topics.taggedHeadlines.name(), 0),
                        fold.headers().size(),
                        counts.getOrDefault(topics.incidentEvents.name(), 0),
                        fold.members().values().stream().mapToInt(Map::size).sum(),
                        seconds,
                        name),
                ReplayResult.lines(fold, lines),
                lines);
    }
}
