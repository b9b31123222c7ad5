package io.watchfloor.bench.backtest;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.bench.topology.DrawnNews;
import io.watchfloor.bench.topology.LargeBook;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.replay.HeadlineLines;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code rules backtest} and {@code rules diff} as a person runs them, a JVM each, over a million headlines. */
public final class BacktestBenchmark implements Benchmark {
    private static final int RULES = 1_000;
    private static final String EDITED = "precedence: priority";

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String what() {
        return "rules backtest and rules diff of 1,000 rules over a million headlines, beside reading the file alone";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int headlines = Integer.getInteger("bench.headlines", scale.choose(2_000, 1_000_000));
        Home home = Home.find();
        try (Scratch scratch = Scratch.create("watchfloor-bench")) {
            Path file = headlines(scratch.folder().resolve("past.jsonl"), headlines);
            Map<String, String> rules = rules(home);
            Path packs = packs(scratch.folder().resolve("packs"), rules);
            rules.computeIfPresent("relations.yaml", (name, text) -> text.replace(EDITED, "precedence: immediate"));
            Path edited = packs(scratch.folder().resolve("edited"), rules);
            Command backtest = Command.run(
                    home, scratch.folder(), List.of("rules", "backtest", packs.toString(), "--file", file.toString()));
            Command diff = Command.run(
                    home,
                    scratch.folder(),
                    List.of(
                            "rules",
                            "diff",
                            "--from",
                            packs.toString(),
                            "--to",
                            edited.toString(),
                            "--file",
                            file.toString()));
            return new Report(
                    "Backtest and diff",
                    List.of(
                            String.format(
                                    Locale.ROOT,
                                    "%,d headlines of 30 days, one in ten about two states, in a file of %,d MB; %,d rules;"
                                            + " %d cores; a heap of %s and the collector of ./watchfloor.",
                                    headlines,
                                    Files.size(file) >> 20,
                                    RULES,
                                    Runtime.getRuntime().availableProcessors(),
                                    Command.HEAP),
                            "From the start of the JVM to its end. The limit is one thread that reads the file and splits it"
                                    + " into headlines; the diff takes every headline by both books."),
                    List.of("what", "seconds", "CPU seconds", "headlines/s", "resident at most, MB"),
                    List.of(
                            reading(file, headlines),
                            backtest.row("rules backtest", headlines),
                            diff.row("rules diff", headlines)),
                    List.of("The bar is 60 s for a million headlines on two cores."));
        }
    }

    private static Path headlines(Path file, int count) throws IOException {
        DrawnNews news = new DrawnNews(8, 10, Duration.ofDays(30).dividedBy(count));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < count; i++) {
                Headline headline = news.next();
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", headline.id());
                line.put("published", headline.published());
                line.put("outlet", headline.outlet());
                line.put("title", headline.title());
                out.println(Json.text(line));
            }
        }
        return file;
    }

    /** The packs of a book of so many rules, by file name. */
    private static Map<String, String> rules(Home home) {
        String folder = "rules/";
        Map<String, String> packs = new LinkedHashMap<>();
        LargeBook.ofRules(home, RULES).files().forEach((path, text) -> {
            if (path.startsWith(folder)) {
                packs.put(path.substring(folder.length()), text);
            }
        });
        return packs;
    }

    private static Path packs(Path folder, Map<String, String> packs) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> pack : packs.entrySet()) {
            Files.writeString(folder.resolve(pack.getKey()), pack.getValue());
        }
        return folder;
    }

    private static List<String> reading(Path file, int headlines) {
        long began = System.nanoTime();
        long chars = 0;
        try (HeadlineLines lines = new HeadlineLines(file, "bench", line -> {})) {
            while (lines.hasNext()) {
                chars += lines.next().title().length();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return List.of(
                "reading and splitting alone",
                Command.number(seconds),
                Command.number(seconds),
                String.format(Locale.ROOT, "%,.0f", chars == 0 ? 0 : headlines / seconds),
                "");
    }
}
