package io.watchfloor.bench.desk;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.console.past.PastFollower;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.proofs.stack.ContainerMemory;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The desk with years of history: in the heap of its container it makes its index from the topics, starts with it, and opens
 * closed incidents while news come. First what the index alone takes.
 */
public final class PastBenchmark implements Benchmark {
    private static final String PREFIX = "past.";
    /** What the index may take of the heap. */
    private static final int INDEX_HEAP_MIB = 96;

    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public String name() {
        return "past";
    }

    @Override
    public String what() {
        return "the desk's index of the past: a page of a million closed incidents, and a start with 50,000 on the topics";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int indexed = Integer.getInteger("bench.incidents", scale.choose(2_000, 1_000_000));
        int onTopics = Integer.getInteger("bench.topics", scale.choose(500, 50_000));
        int open = scale.choose(100, 2_000);
        List<List<String>> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            Path data = scratch.folder().resolve("state");
            ServiceContext context = DeskProcess.prepare(broker, PREFIX, data);
            MadeUpNews news = new MadeUpNews(context, new MadeUpPast(indexed));
            news.publish(indexed - onTopics, indexed, open);
            rows.add(row("written to the topics", "%,d closed, %,d open", onTopics, open));

            try (DeskTrial desk =
                    DeskTrial.start(context, data, scratch.folder().resolve("first.log"))) {
                rows.add(row("without an index: open board after", "%.1f s (limit 20)", desk.awaitBoard(open)));
                rows.add(row("without an index: whole past after", "%.1f s (limit 120 for a year)", desk.awaitPast()));
                rows.add(row("resident then", "%,d MiB", desk.residentMib()));
            }
            try (PastIndex past =
                    PastIndex.open(data.resolve("console").resolve("past"), PastFollower.topicIds(context))) {
                IndexProcess.fill(past, new MadeUpPast(indexed), indexed - onTopics);
                IndexProcess.makeFrames(past);
            }
            rows.addAll(alone(scratch.folder(), indexed));
            try (DeskTrial desk =
                    DeskTrial.start(context, data, scratch.folder().resolve("second.log"))) {
                rows.add(row("with its index: ready after", "%.1f s (limit 20)", desk.awaitReady()));
                try (MadeUpNews.Flow flow = news.flow()) {
                    // Ten incidents open a second meanwhile: with many more looks the desk of the last was another one.
                    DeskTrial.Looks looks = desk.open(indexed, scale.choose(100, 500));
                    String busy = "a closed incident by id, over HTTP, with 200 headlines a second (limit 300 ms)";
                    rows.add(row(busy, "%s", looks.byId()));
                    rows.add(row("a page of closed incidents of a pair, likewise", "%s", looks.byPage()));
                    rows.add(row("the board of a moment, over HTTP, likewise (limit 500 ms)", "%s", looks.byMoment()));
                    rows.add(row("a search for a word, over HTTP, likewise (limit 200 ms)", "%s", looks.bySearch()));
                    rows.add(row("headlines that came meanwhile", "%,d", flow.sent()));
                }
                rows.add(row("the page of the world (limit 60 KB)", "%.1f KB", desk.size("/world") / 1024.0));
                rows.add(row("resident then", "%,d MiB (limit 512)", desk.residentMib()));
                rows.add(row("of it anonymous memory, without the pages of files", "%,d MiB", desk.anonymousMib()));
            }
        }
        return new Report(
                "The desk's past",
                List.of(String.format(
                        Locale.ROOT,
                        "%,d closed incidents in the index, %,d of them by way of real topics, with two reports and three events each, and a headline that no rule took for every tenth; "
                                + "%,d open; a console of -Xmx%dm as in a container of %d MiB; load %.1f on %d processors at the end",
                        indexed,
                        onTopics,
                        open,
                        ContainerMemory.heapMib("console"),
                        ContainerMemory.limitMib("console"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors())),
                List.of("what", "measured"),
                rows,
                List.of());
    }

    private static List<String> row(String what, String format, Object... figures) {
        List<String> row = List.of(what, String.format(Locale.ROOT, format, figures));
        System.err.println("bench: " + row);
        return row;
    }

    /** The index by itself in the heap that it may take, made anew. */
    private static List<List<String>> alone(Path folder, int indexed) throws IOException, InterruptedException {
        Path log = folder.resolve("alone.log");
        try (ChildJvm process = ChildJvm.start(
                IndexProcess.class,
                ContainerMemory.options(INDEX_HEAP_MIB),
                List.of(folder.resolve("alone").toString(), Integer.toString(indexed)),
                ContainerMemory.ENVIRONMENT,
                log)) {
            if (!process.awaitEnd(LONGEST.toSeconds()) || process.exitCode() != 0) {
                throw new IllegalStateException("the index alone did not get there: " + process.output());
            }
            return process.output()
                    .lines()
                    .filter(line -> line.startsWith(IndexProcess.ROW))
                    .map(line -> line.substring(IndexProcess.ROW.length()).split("\t", 2))
                    .map(cells -> row(cells[0], "%s", cells[1]))
                    .toList();
        }
    }
}
