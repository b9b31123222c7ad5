package io.watchfloor.bench.topology;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A million headlines and what memory does meanwhile; then how long it takes to restore all state from the broker. */
public final class EnduranceBenchmark implements Benchmark {
    private static final Duration STUCK = Duration.ofHours(2);

    @Override
    public String name() {
        return "endurance";
    }

    @Override
    public String what() {
        return "memory over a million headlines, and the time to restore their state and 10,000 incidents";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int all = Integer.getInteger("bench.headlines", scale.choose(1_000, 1_000_000));
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            DeskClock.Replay clock = new DeskClock.Replay(DrawnNews.START, Instant.MAX);
            ServiceContext context = Setup.context(broker, "endurance.", clock, scratch.folder());
            Setup.prepare(context, LargeBook.ofRules(Home.find(), 500));
            List<List<String>> rows = new ArrayList<>();
            Instant end = feed(context, clock, all, rows);
            int incidents = incidents(context);
            double seconds = restore(context, end);
            return new Report(
                    "Endurance",
                    List.of(String.format(
                            Locale.ROOT,
                            "%,d headlines, one in ten about two states, within ten days of headline time; 12 "
                                    + "partitions; broker and topology in one process with a heap of %,d MB",
                            all,
                            Runtime.getRuntime().maxMemory() >> 20)),
                    List.of("headlines", "heap after a collection, MB", "resident, MB"),
                    rows,
                    List.of(String.format(
                            Locale.ROOT,
                            "restored from the broker in %.1f s: the state of %,d tagged headlines and %,d incidents",
                            seconds,
                            all,
                            incidents)));
        }
    }

    private static Instant feed(ServiceContext context, DeskClock.Replay clock, int all, List<List<String>> rows)
            throws Exception {
        DrawnNews news = new DrawnNews(5, 10, Duration.ofDays(10).dividedBy(all));
        AtomicInteger tagged = new AtomicInteger();
        List<Topic<?>> topic = List.of(context.topics().taggedHeadlines);
        int step = all / 10;
        Instant end = DrawnNews.START;
        try (TopicFollower follower =
                        TopicFollower.start("bench-tagged", context, topic, record -> tagged.incrementAndGet());
                StreamsService service = StreamsService.start(context, Tagger::tag)) {
            for (int sent = step; sent <= all; sent += step) {
                var headlines = news.next(step);
                Setup.send(context, headlines);
                end = headlines.get(step - 1).fetched();
                await(tagged, sent, follower);
                clock.advanceTo(end);
                if (!service.awaitJournalTime(end, STUCK)) {
                    throw new IllegalStateException("the journal was not applied up to " + end);
                }
                rows.add(List.of(String.format(Locale.ROOT, "%,d", sent), heap(), resident()));
                System.err.println("bench: " + rows.get(rows.size() - 1));
            }
        }
        return end;
    }

    static void await(AtomicInteger tagged, int wanted, TopicFollower follower) throws InterruptedException {
        long until = System.nanoTime() + STUCK.toNanos();
        while (tagged.get() < wanted) {
            if (!follower.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(tagged.get() + " of " + wanted + " headlines tagged");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Starts on an empty folder: until every partition has applied a tick that it made itself. */
    private static double restore(ServiceContext context, Instant end) throws Exception {
        delete(context.data().resolve("streams"));
        DeskClock.Replay clock = new DeskClock.Replay(end.plus(StreamsService.TICK), Instant.MAX);
        ServiceContext later = new ServiceContext(
                context.bootstrap(), context.topics(), clock, context.settings(), context.data(), Metrics.registry());
        long began = System.nanoTime();
        try (StreamsService service = StreamsService.start(later, Tagger::tag)) {
            while (!service.ready().ok()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            if (!service.awaitJournalTime(clock.instant(), STUCK)) {
                throw new IllegalStateException(
                        "not restored: " + service.live().detail());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static int incidents(ServiceContext context) {
        Set<String> ids = new HashSet<>();
        List<Topic<?>> topic = List.of(context.topics().incidents);
        TopicFollower.readAll(context, topic, record -> ids.add(record.key()));
        return ids.size();
    }

    private static String heap() {
        System.gc();
        return Long.toString(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private static String resident() {
        Path status = Path.of("/proc/self/status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.toString(Long.parseLong(kilobytes) >> 10))
                    .findFirst()
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be deleted", e);
        }
    }
}
