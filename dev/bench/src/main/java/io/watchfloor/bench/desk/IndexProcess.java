package io.watchfloor.bench.desk;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.search.SearchText;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.console.past.PastSearch;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** The index of the past by itself, made of so many made-up incidents and then asked: folder, number. */
public final class IndexProcess {
    /** A line of its output that is a row begins so; a tab parts what was measured from the figure. */
    static final String ROW = "row: ";

    private static final int LOOKS = 200;
    private static final int OF_EACH = 10;
    private static final int PAGE = ClosedQuery.PAGE;

    private IndexProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int incidents = Integer.parseInt(arguments[1]);
        try (PastIndex past = PastIndex.open(folder, "made up")) {
            long began = System.nanoTime();
            fill(past, new MadeUpPast(incidents), incidents);
            row(
                    "the index alone, in a heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB (limit 96)",
                    "%,d closed in %.0f s, %,d MB on disk",
                    incidents,
                    (System.nanoTime() - began) / 1e9,
                    size(folder) >> 20);
            frames(past, folder);
            looks(past.search(() -> ""), incidents);
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            memory.gc();
            row(
                    "of that heap still in use",
                    "%,d MiB",
                    memory.getHeapMemoryUsage().getUsed() >> 20);
        }
    }

    private static void row(String what, String format, Object... figures) {
        System.out.println(ROW + what + "\t" + String.format(Locale.ROOT, format, figures));
    }

    static void fill(PastIndex past, MadeUpPast made, int until) throws IOException {
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

    private static void frames(PastIndex past, Path index) throws IOException {
        long size = size(index);
        long began = System.nanoTime();
        int made = makeFrames(past);
        double took = (System.nanoTime() - began) / 1e9;
        row("key frames (limit 300 MB)", "%,d in %.0f s, %,d MB", made, took, (size(index) - size) >> 20);
    }

    /** What was known twice a day, all at once; the desk makes them in the background. */
    static int makeFrames(PastIndex past) throws IOException {
        int made = 0;
        while (past.makeFrame(MadeUpPast.END)) {
            made++;
        }
        past.commit(past.positions(), true);
        return made;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Pages anywhere in the past, by time and by words of every frequency, and incidents by id. */
    private static void looks(PastSearch past, int all) throws IOException {
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
        row("a page of " + page.size() + " by time (limit 50 ms)", "%s", byTime);
        row("a page of 50 by word (limit 50 ms)", "%s", byWord);
        row("a search of incidents, reports and headlines (limit 200 ms)", "%s", search);
        row("what was known at a moment (limit 500 ms)", "%s", moment);
        row("an incident with its events and reports by id", "%s", byId);
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
