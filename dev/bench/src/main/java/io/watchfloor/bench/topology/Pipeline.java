package io.watchfloor.bench.topology;

import com.sun.management.OperatingSystemMXBean;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.kafka.streams.StreamsRunner;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.words.NameFinder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** One run of a topology over headlines: what it takes from sending them to committed results. */
final class Pipeline implements AutoCloseable {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Duration STUCK = Duration.ofMinutes(20);

    private final CleanupStack started = new CleanupStack();
    private final Path folder;
    private final EmbeddedBroker broker;
    private int runs;

    Pipeline(Path folder) {
        this.folder = folder;
        this.broker = started.push(EmbeddedBroker.start(folder.resolve("broker"), 0));
    }

    /**
     * What a run is like.
     *
     * @param names with the trained name finder
     * @param exactlyOnce in transactions; otherwise at least once
     */
    record Variant(int partitions, boolean names, boolean exactlyOnce) {
        @Override
        public String toString() {
            return partitions
                    + (partitions == 1 ? " partition" : " partitions")
                    + (names ? "" : ", no name finder")
                    + (exactlyOnce ? "" : ", at least once");
        }
    }

    /**
     * What a run took.
     *
     * @param cpuMicros CPU time of the whole process, broker included, for each headline
     * @param perSecond headlines a second of true time
     */
    record Cost(double cpuMicros, double perSecond) {
        /** Headlines a second when two cores do nothing else. */
        double onTwoCores() {
            return 2e6 / cpuMicros;
        }
    }

    Cost watchfloor(List<Headline> headlines, DecisionBook book, Variant variant) throws Exception {
        DeskClock.Replay clock = new DeskClock.Replay(DrawnNews.START, Instant.MAX);
        ServiceContext context = context(variant, clock);
        Setup.prepare(context, book);
        Instant end = headlines.get(headlines.size() - 1).fetched().plus(StreamsService.TICK);
        try (Meter meter = new Meter(context, headlines.size());
                StreamsService service = StreamsService.start(
                        context,
                        Tagger::tag,
                        files -> CompiledBook.compile(
                                files, variant.names() ? OpenNlpNames.shipped() : NameFinder.NONE))) {
            meter.run(context, headlines);
            clock.advanceTo(end);
            if (!service.awaitJournalTime(end, STUCK)) {
                throw new IllegalStateException(
                        "the journal was not applied: " + service.live().detail());
            }
            return meter.cost();
        }
    }

    /**
     * The least that a topology can do: read a record and write it.
     *
     * @param perSecond how many records it passes a second at most; a commit costs the same however few they are
     */
    Cost passThrough(List<Headline> headlines, DecisionBook book, Variant variant, double perSecond) throws Exception {
        ServiceContext context = context(variant, new DeskClock.Replay(DrawnNews.START, Instant.MAX));
        Setup.prepare(context, book);
        Topics topics = context.topics();
        Topology topology = new Topology();
        topology.addSource(
                AutoOffsetReset.earliest(),
                "read",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                topics.headlines.name());
        Pace pace = new Pace(perSecond);
        topology.addProcessor("pass-on", () -> new PassOn(pace), "read");
        topology.addSink(
                "write", topics.taggedHeadlines.name(), new StringSerializer(), new ByteArraySerializer(), "pass-on");
        try (Meter meter = new Meter(context, headlines.size());
                StreamsRunner runner = StreamsRunner.start(context, "streams", topology)) {
            meter.run(context, headlines);
            Cost cost = meter.cost();
            if (!runner.live().ok()) {
                throw new IllegalStateException(runner.live().detail());
            }
            return cost;
        }
    }

    /** Lets a thread pass so many records a second, and rest when it is ahead of its time. */
    private static final class Pace {
        private static final long REST = 2_000_000;

        private final double nanosEach;
        private long next = System.nanoTime();

        Pace(double perSecond) {
            nanosEach = 1e9 / perSecond;
        }

        void rest() {
            long now = System.nanoTime();
            next = Math.max(next, now) + (long) nanosEach;
            if (next - now > REST) {
                LockSupport.parkNanos(next - now);
            }
        }
    }

    private static final class PassOn extends ContextualProcessor<String, byte[], String, byte[]> {
        private final Pace pace;

        PassOn(Pace pace) {
            this.pace = pace;
        }

        @Override
        public void process(Record<String, byte[]> record) {
            context().forward(record);
            pace.rest();
        }
    }

    private ServiceContext context(Variant variant, DeskClock clock) {
        String guarantee = variant.exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE;
        Topics topics = new Topics("bench" + ++runs + ".", variant.partitions(), true);
        return new ServiceContext(
                broker.bootstrap(),
                topics,
                clock,
                Settings.of(Map.of(StreamsSettings.GUARANTEE, guarantee)),
                folder.resolve("run" + runs),
                Metrics.registry());
    }

    /** Sends a fifth to warm up, then counts CPU and time from sending the others until their results are committed. */
    private static final class Meter implements AutoCloseable {
        private final AtomicInteger seen = new AtomicInteger();
        private final TopicFollower follower;
        private final int all;
        private long cpu;
        private long time;
        private int from;

        Meter(ServiceContext context, int all) {
            this.all = all;
            List<Topic<?>> topic = List.of(context.topics().taggedHeadlines);
            follower = TopicFollower.start("bench-meter", context, topic, record -> seen.incrementAndGet());
        }

        void run(ServiceContext context, List<Headline> headlines) throws InterruptedException {
            from = all / 5;
            Setup.send(context, headlines.subList(0, from));
            await(from);
            cpu = SYSTEM.getProcessCpuTime();
            time = System.nanoTime();
            Setup.send(context, headlines.subList(from, all));
            await(all);
        }

        private void await(int wanted) throws InterruptedException {
            long until = System.nanoTime() + STUCK.toNanos();
            while (seen.get() < wanted) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(seen.get() + " of " + wanted + " after " + STUCK);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        Cost cost() {
            int counted = all - from;
            double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / counted;
            return new Cost(micros, counted * 1e9 / (System.nanoTime() - time));
        }

        @Override
        public void close() {
            follower.close();
        }
    }

    @Override
    public void close() {
        started.close();
    }
}
