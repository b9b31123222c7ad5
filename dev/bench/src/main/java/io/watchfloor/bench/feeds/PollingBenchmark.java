package io.watchfloor.bench.feeds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Feed;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ten thousand feeds every five minutes over loopback sockets, polled by the service in a JVM of 512 MiB of heap. */
public final class PollingBenchmark implements Benchmark {
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int HEAP_MIB = 512;
    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "polling";
    }

    @Override
    public String what() {
        return "10,000 feeds every five minutes for ten minutes: lateness, CPU, memory";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int feeds = scale.choose(100, 10_000);
        int every = scale.choose(2, 300);
        Duration time = scale.choose(Duration.ofSeconds(8), Duration.ofMinutes(10));
        List<List<String>> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-polling");
                NewsServer news = NewsServer.start(feeds);
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            ServiceContext context = new ServiceContext(
                    broker.bootstrap(),
                    Topics.standard(),
                    DeskClock.wall(),
                    Settings.of(Map.of()),
                    scratch.folder(),
                    new SimpleMeterRegistry());
            Seeds.createTopics(context);
            list(context, news, feeds, every);
            int port = FreePort.find();
            try (ChildJvm ingest = start(context, scratch.folder(), port)) {
                awaitPolls(ingest, news);
                for (int share = 1; share <= 2; share++) {
                    TimeUnit.MILLISECONDS.sleep(time.toMillis() / 2);
                    rows.add(row(ingest, news, port, time.multipliedBy(share).dividedBy(2)));
                }
            }
            return new Report("Polling", settings(feeds, every), columns(), rows, List.of(headlines(context)));
        }
    }

    private static void awaitPolls(ChildJvm ingest, NewsServer news) throws IOException, InterruptedException {
        long until = System.nanoTime() + START_WITHIN.toNanos();
        while (news.requests() == 0) {
            if (System.nanoTime() > until || !ingest.isAlive()) {
                throw new IllegalStateException("ingest does not start to poll:\n" + ingest.output());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void list(ServiceContext context, NewsServer news, int feeds, int every) {
        List<Feed> list = new ArrayList<>();
        for (int i = 0; i < feeds; i++) {
            list.add(new Feed("feed-" + i, news.url(i), "Outlet " + i, null, null, null, every, true, Map.of()));
        }
        FeedTopic.write(context, list);
    }

    private static ChildJvm start(ServiceContext context, Path folder, int port) throws IOException {
        return ChildJvm.start(
                Main.class,
                ChildJvm.options(HEAP_MIB, Home.find().root()),
                List.of(
                        "ingest",
                        "--kafka",
                        context.bootstrap(),
                        "--data",
                        folder.resolve("ingest").toString()),
                Map.of(
                        "WATCHFLOOR_INGEST_ALLOW",
                        "127.0.0.0/8",
                        "WATCHFLOOR_INGEST_FETCHERS",
                        "64",
                        "WATCHFLOOR_INGEST_PORT",
                        Integer.toString(port)),
                folder.resolve("ingest.log"));
    }

    private static List<String> row(ChildJvm ingest, NewsServer news, int port, Duration after) throws Exception {
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Duration cpu = ProcessHandle.of(ingest.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return List.of(
                after.toSeconds() + " s",
                String.format(Locale.ROOT, "%,d", news.requests()),
                String.format(Locale.ROOT, "%,d", news.bodies()),
                millis(metrics, "0.5"),
                millis(metrics, "0.99"),
                String.format(Locale.ROOT, "%.0f", cpu.toMillis() / 1e3),
                Long.toString(residentMib(ingest)));
    }

    /** Lateness now: the quantiles forget what is a few minutes old. */
    private static String millis(String metrics, String quantile) {
        Matcher matcher = Pattern.compile(
                        "watchfloor_ingest_lateness_seconds\\{[^}]*quantile=\"" + quantile + "\"[^}]*} (\\S+)")
                .matcher(metrics);
        return matcher.find()
                ? String.format(Locale.ROOT, "%.0f", Double.parseDouble(matcher.group(1)) * 1000)
                : "unknown";
    }

    private static long residentMib(ChildJvm child) throws IOException {
        Path status = Path.of("/proc", Long.toString(child.pid()), "status");
        Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return resident.find() ? Long.parseLong(resident.group(1)) >> 10 : 0;
    }

    private static String headlines(ServiceContext context) {
        AtomicInteger headlines = new AtomicInteger();
        TopicFollower.readAll(context, List.of(context.topics().headlines), record -> headlines.incrementAndGet());
        return String.format(Locale.ROOT, "%,d headlines were published.", headlines.get());
    }

    private static List<String> columns() {
        return List.of(
                "after",
                "requests",
                "documents",
                "late p50, ms",
                "late p99, ms",
                "CPU, s",
                "most memory resident, MiB");
    }

    private static List<String> settings(int feeds, int every) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d feeds every %d s over loopback sockets, 64 fetchers, heap of %d MiB, "
                                + "SerialGC; broker and server in another JVM on the same machine",
                        feeds,
                        every,
                        HEAP_MIB),
                "of a hundred feeds one hangs up, one never answers (deadline 20 s), five take a second; each has one"
                        + " new item of ten at every tenth poll and answers 304 at the others",
                "the list is new at the start: every feed is polled within the first minute");
    }
}
