package io.watchfloor.bench.desk;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.search.SearchText;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.console.past.PastFollower;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.console.past.PastSearch;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.proofs.stack.ContainerMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * The desk with years of history: in the heap of its container it makes its index from the topics, starts with it, and opens
 * closed incidents while news come. First what the index alone takes.
 */
public final class PastBenchmark implements Benchmark {
    private static final String PREFIX = "past.";
    private static final int LOOKS = 200;
    private static final int OF_EACH = 10;
    private static final int PAGE = ClosedQuery.PAGE;

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
            ServiceContext context = DeskProcess.context(broker.bootstrap(), PREFIX, data, MadeUpPast.END);
            createTopics(context);
            MadeUpNews news = new MadeUpNews(context, new MadeUpPast(indexed));
            news.publish(indexed - onTopics, indexed, open);
            rows.add(row("written to the topics", "%,d closed, %,d open", onTopics, open));

            try (DeskTrial desk =
                    DeskTrial.start(context, data, scratch.folder().resolve("first.log"))) {
                rows.add(row("without an index: open board after", "%.1f s (limit 20)", desk.awaitBoard(open)));
                rows.add(row("without an index: whole past after", "%.1f s (limit 120 for a year)", desk.awaitPast()));
                rows.add(row("resident then", "%,d MiB", desk.residentMib()));
            }
            Path index = data.resolve("console").resolve("past");
            long before = System.nanoTime();
            try (PastIndex past = PastIndex.open(index, PastFollower.topicIds(context))) {
                fill(past, new MadeUpPast(indexed), indexed - onTopics);
                rows.add(row(
                        "the rest written to the index",
                        "%,d closed in %.0f s, %,d MB on disk in all",
                        indexed - onTopics,
                        (System.nanoTime() - before) / 1e9,
                        size(index) >> 20));
                rows.add(frames(past, index));
                rows.addAll(looks(past.search(() -> ""), indexed));
            }
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

    private static void createTopics(ServiceContext context) {
        Topics topics = context.topics();
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, topics.all(), 1);
        }
    }

    private static void fill(PastIndex past, MadeUpPast made, int until) throws IOException {
        for (int number = 0; number < until; number++) {
            MadeUpPast.Story story = made.closed(number);
            for (IncidentEvent event : story.events()) {
                past.add(event);
            }
            for (IncidentReport member : story.reports()) {
                past.put(member.incident() + "/" + member.report().id(), member);
            }
        }
        for (int number = 0; number < until / 10; number++) {
            past.put(made.headline(number));
        }
        past.commit(past.positions(), true);
        past.refresh();
    }

    /** What was known twice a day, all at once; the desk makes them in the background. */
    private static List<String> frames(PastIndex past, Path index) throws IOException {
        long size = size(index);
        long began = System.nanoTime();
        int made = 0;
        while (past.makeFrame(MadeUpPast.END)) {
            made++;
        }
        past.commit(past.positions(), true);
        double took = (System.nanoTime() - began) / 1e9;
        return row("key frames (limit 300 MB)", "%,d in %.0f s, %,d MB", made, took, (size(index) - size) >> 20);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Pages anywhere in the past, by time and by words of every frequency, and incidents by id. */
    private static List<List<String>> looks(PastSearch past, int all) throws IOException {
        Random random = new Random(3);
        Durations byTime = new Durations();
        Durations byWord = new Durations();
        Durations byId = new Durations();
        Durations search = new Durations();
        Durations moment = new Durations();
        List<Incident> page = past.closed(ClosedQuery.page(null, null));
        for (int look = 0; look < LOOKS; look++) {
            Incident any = new MadeUpPast(all).closed(random.nextInt(all)).header();
            ClosedQuery.Place place = new ClosedQuery.Place(any.course().lastReport(), any.id());
            byTime.add(() -> past.closed(ClosedQuery.page(null, place)));
            String word = MadeUpPast.word((int) Math.pow(4_000, random.nextDouble()));
            byWord.add(() -> past.closed(new ClosedQuery(null, word, null, null, PAGE)));
            String beginning = word.substring(0, Math.max(5, word.length() - 1));
            for (String text : List.of(word, word + " state:CHN since:2026-01-01", beginning + "*")) {
                SearchQuery query = SearchText.parse(text, MadeUpPast.END);
                search.add(() -> search(past, query));
            }
            moment.add(() -> past.known(any.course().opened()).lines(past::reports));
            byId.add(() -> {
                past.header(any.id());
                past.timeline(any.id());
                past.reports(any.id());
            });
        }
        return List.of(
                row("a page of " + page.size() + " by time (limit 50 ms)", "%s", byTime),
                row("a page of 50 by word (limit 50 ms)", "%s", byWord),
                row("a search of incidents, reports and headlines (limit 200 ms)", "%s", search),
                row("what was known at a moment (limit 500 ms)", "%s", moment),
                row("an incident with its events and reports by id", "%s", byId));
    }

    /** One that is stopped has its time among the others. */
    private static void search(PastSearch past, SearchQuery query) {
        try {
            past.incidents(query, null, OF_EACH);
            past.reports(query, null, OF_EACH);
            past.untaken(query, null, OF_EACH);
        } catch (SearchStoppedException e) {
            System.err.println("bench: " + query.text() + ": " + e.getMessage());
        }
    }
}
