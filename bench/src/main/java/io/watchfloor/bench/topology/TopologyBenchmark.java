package io.watchfloor.bench.topology;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.language.NameFinder;
import io.watchfloor.analysis.names.OpenNlpNames;
import io.watchfloor.analysis.tagging.Tagger;
import io.watchfloor.bench.Benchmark;
import io.watchfloor.bench.Contest;
import io.watchfloor.bench.Contest.Subject;
import io.watchfloor.bench.Rate;
import io.watchfloor.bench.Report;
import io.watchfloor.bench.Scale;
import io.watchfloor.bench.topology.Pipeline.Cost;
import io.watchfloor.bench.topology.Pipeline.Variant;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.Scratch;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CPU per headline of the whole topology, beside tagging alone and a topology that only passes records through. */
public final class TopologyBenchmark implements Benchmark {
    private static final int RULES = 500;
    private static final int PASSES = 5;
    private static final List<Variant> VARIANTS = List.of(
            new Variant(12, true, true),
            new Variant(12, false, true),
            new Variant(4, true, true),
            new Variant(1, true, true),
            new Variant(12, true, false));

    @Override
    public String name() {
        return "topology";
    }

    @Override
    public String what() {
        return "the whole topology beside tagging alone and a pass-through topology on the same broker";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        DecisionBook book = Books.ofRules(Home.find(), RULES);
        List<Headline> headlines = new DrawnNews(1, 10, Duration.ofSeconds(20))
                .next(Integer.getInteger("bench.headlines", scale.choose(500, 60_000)));
        Map<String, Rate> tagging = tagging(scale, book, headlines);
        List<List<String>> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                Pipeline pipeline = new Pipeline(scratch.folder())) {
            if (scale == Scale.FULL) {
                warmUp(pipeline, headlines, book);
            }
            for (Variant variant : scale.choose(VARIANTS.subList(0, 1), VARIANTS)) {
                Cost least = pipeline.passThrough(headlines, book, variant);
                Cost whole = pipeline.watchfloor(headlines, book, variant);
                double alone = 1e6
                        / tagging.getOrDefault(subject(variant.names()), new Rate(1, 1, 1))
                                .median();
                rows.add(row(variant, alone, least, whole));
                System.err.println("bench: " + rows.get(rows.size() - 1));
            }
        }
        return new Report("The whole topology", settings(headlines.size()), columns(), rows, List.of());
    }

    /** Until then most of the cost is compiling, which the first variant would pay for all. */
    private static void warmUp(Pipeline pipeline, List<Headline> headlines, DecisionBook book) throws Exception {
        for (int round = 0; round < 2; round++) {
            for (Variant variant : VARIANTS.subList(0, 2)) {
                pipeline.passThrough(headlines, book, variant);
                pipeline.watchfloor(headlines, book, variant);
            }
        }
    }

    private static Map<String, Rate> tagging(Scale scale, DecisionBook book, List<Headline> headlines)
            throws Exception {
        CompiledBook with = CompiledBook.compile(book, OpenNlpNames.shipped());
        CompiledBook without = CompiledBook.compile(book, NameFinder.NONE);
        List<Headline> some = headlines.subList(0, Math.min(headlines.size(), 2_000));
        return Contest.of(scale)
                .run(List.of(
                        new Subject(subject(true), some.size(), () -> tag(some, with)),
                        new Subject(subject(false), some.size(), () -> tag(some, without))));
    }

    private static String subject(boolean names) {
        return names ? "with names" : "without names";
    }

    private static long tag(List<Headline> headlines, CompiledBook book) {
        long matches = 0;
        for (Headline headline : headlines) {
            matches += Tagger.tag(headline, book).matches().size();
        }
        return matches;
    }

    private static List<String> row(Variant variant, double alone, Cost least, Cost whole) {
        double bar = alone + PASSES * least.cpuMicros();
        return List.of(
                variant.toString(),
                micros(alone),
                micros(least.cpuMicros()),
                micros(whole.cpuMicros()),
                micros(bar) + (whole.cpuMicros() <= bar ? ", held" : ", NOT held"),
                String.format(Locale.ROOT, "%,.0f", whole.onTwoCores()),
                String.format(Locale.ROOT, "%,.0f", whole.perSecond()));
    }

    private static String micros(double micros) {
        return String.format(Locale.ROOT, "%.0f", micros);
    }

    private static List<String> settings(int headlines) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d headlines, one in ten about two states, four in ten of which open an incident; %d rules: the "
                                + "house's and drawn ones",
                        headlines,
                        RULES),
                "broker, sender, topology and a reader of what is committed in one process; its CPU time counts, after a "
                        + "fifth has passed through to warm up",
                "pass-through reads headlines and writes them to another topic, with the same settings, in turn on the "
                        + "same broker");
    }

    private static List<String> columns() {
        return List.of(
                "",
                "tagging alone, CPU µs",
                "pass-through, CPU µs",
                "whole topology, CPU µs",
                "bar: tagging + " + PASSES + " pass-through",
                "headlines/s on two cores by CPU",
                "headlines/s seen");
    }
}
