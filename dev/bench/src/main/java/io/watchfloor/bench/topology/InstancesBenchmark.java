package io.watchfloor.bench.topology;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Headline;
import io.watchfloor.proofs.stack.ContainerMemory;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What further instances of {@code streams} bring: a backlog that all of them tag, and how long a headline takes while little
 * comes. They share the processors of one machine, so the figures tell what sharing costs, and not what another machine gives.
 */
public final class InstancesBenchmark implements Benchmark {
    private static final int RULES = 500;
    private static final int PER_SECOND = 50;
    private static final Duration STUCK = Duration.ofMinutes(15);
    /** So long without an event, and the backlog is behind us: commits are told within a second. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public String what() {
        return "throughput and latency with one, two and three instances of streams, each a process";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int backlog = scale.choose(200, 60_000);
        List<List<String>> rows = new ArrayList<>();
        for (int instances : scale.choose(List.of(2), List.of(1, 2, 3))) {
            rows.addAll(rows(instances, backlog, scale.choose(2, 40)));
        }
        return new Report(
                "Instances of streams",
                List.of(String.format(
                        Locale.ROOT,
                        "%,d headlines, one in five about two states, that wait for instances which are ready; then %d"
                                + " a second; %d rules, with names; one broker, 12 partitions, heaps of"
                                + " docker-compose.yml",
                        backlog,
                        PER_SECOND,
                        RULES)),
                List.of(
                        "instances",
                        "tagged a second",
                        "of each",
                        "append to",
                        "measured",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms"),
                rows,
                List.of());
    }

    /** A row for the tags and one for the events. */
    private List<List<String>> rows(int instances, int backlog, int seconds) throws Exception {
        List<ChildJvm> running = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            ServiceContext context = Setup.context(broker, "watchfloor.", DeskClock.wall(), scratch.folder());
            Setup.prepare(context, LargeBook.ofRules(Home.find(), RULES));
            try {
                start(instances, context, running);
                DrawnNews news = new DrawnNews(3, 5, Duration.ZERO);
                double took = tag(context, news, backlog);
                awaitQuiet(context);
                List<List<String>> rows = new ArrayList<>();
                for (List<String> latency : LatencyBenchmark.measure(context, news, PER_SECOND, seconds)) {
                    List<String> row = new ArrayList<>(List.of(
                            Integer.toString(instances),
                            String.format(Locale.ROOT, "%,.0f", backlog / took),
                            String.format(Locale.ROOT, "%,.0f", backlog / took / instances)));
                    row.addAll(latency.subList(1, 6));
                    rows.add(row);
                    System.err.println("bench: " + row);
                }
                return rows;
            } finally {
                running.forEach(ChildJvm::close);
            }
        }
    }

    private void start(int instances, ServiceContext context, List<ChildJvm> running)
            throws IOException, InterruptedException {
        Path home = Home.find().root();
        List<String> options = new ArrayList<>(ContainerMemory.options("streams"));
        options.add("-Dwatchfloor.home=" + home);
        List<Integer> ports = new ArrayList<>();
        for (int number = 1; number <= instances; number++) {
            int port = FreePort.find();
            Path data = context.data().resolve("streams-" + number);
            Map<String, String> environment = new HashMap<>(ContainerMemory.ENVIRONMENT);
            environment.put("WATCHFLOOR_STREAMS_PORT", Integer.toString(port));
            environment.put("WATCHFLOOR_INSTANCE", Integer.toString(number));
            running.add(ChildJvm.start(
                    Main.class,
                    options,
                    List.of("streams", "--kafka", context.bootstrap(), "--data", data.toString()),
                    environment,
                    context.data().resolve("streams-" + number + ".log")));
            ports.add(port);
        }
        long until = System.nanoTime() + STUCK.toNanos();
        while (!ports.stream().allMatch(this::isReady)) {
            for (ChildJvm process : running) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("an instance does not become ready: " + process.output());
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isReady(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds from the first of so many headlines until the last is tagged. */
    private static double tag(ServiceContext context, DrawnNews news, int backlog) throws Exception {
        AtomicInteger tagged = new AtomicInteger();
        try (TopicFollower follower = TopicFollower.start(
                "bench-tagged",
                context,
                List.of(context.topics().taggedHeadlines),
                record -> tagged.incrementAndGet())) {
            // What is read for the first time takes several times as long.
            int warm = backlog / 6;
            Setup.send(context, ofNow(context, news, warm));
            EnduranceBenchmark.await(tagged, warm, follower);
            long began = System.nanoTime();
            Setup.send(context, ofNow(context, news, backlog));
            EnduranceBenchmark.await(tagged, warm + backlog, follower);
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Of the time of the desk: what is dated years back falls due all at once, at a tick while latency is measured. */
    private static List<Headline> ofNow(ServiceContext context, DrawnNews news, int count) {
        Instant now = context.clock().instant();
        return Stream.generate(() -> news.next(now, now)).limit(count).toList();
    }

    /** What was tagged goes on into incidents for a while; what comes meanwhile would wait behind it. */
    private static void awaitQuiet(ServiceContext context) throws InterruptedException {
        AtomicLong last = new AtomicLong(System.nanoTime());
        try (TopicFollower follower = TopicFollower.start(
                "bench-quiet",
                context,
                List.of(context.topics().incidentEvents),
                record -> last.set(System.nanoTime()))) {
            follower.awaitCaughtUp(STUCK);
            while (System.nanoTime() - last.get() < QUIET.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
