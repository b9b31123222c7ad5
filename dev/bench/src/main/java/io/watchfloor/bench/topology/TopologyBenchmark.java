package io.watchfloor.bench.topology;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Contest;
import io.watchfloor.bench.measure.Contest.Subject;
import io.watchfloor.bench.measure.Rate;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.bench.topology.Pipeline.Cost;
import io.watchfloor.bench.topology.Pipeline.Variant;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.words.NameFinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CPU per headline of the whole topology, beside tagging alone and a topology that only passes records through. */
public final class TopologyBenchmark implements Benchmark {
    private static final int RULES = 500;
    private static final int PASSES = 5;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 3;
    private static final double FULL_SPEED = 1e9;
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
        DecisionBook book = LargeBook.ofRules(Home.find(), RULES);
        List<Headline> headlines = new DrawnNews(1, 10, Duration.ofSeconds(20))
                .next(Integer.getInteger("bench.headlines", scale.choose(500, 60_000)));
        if (scale == Scale.FULL) {
            warmUp(headlines, book);
        }
        Map<String, Rate> tagging = tagging(scale, book, headlines);
        List<List<String>> rows = new ArrayList<>();
        for (Variant variant : scale.choose(VARIANTS.subList(0, 1), VARIANTS)) {
            int rounds = scale.choose(1, ROUNDS);
            Cost whole = median(rounds, pipeline -> pipeline.watchfloor(headlines, book, variant));
            Cost fast = median(rounds, pipeline -> pipeline.passThrough(headlines, book, variant, FULL_SPEED));
            Cost paced = median(rounds, pipeline -> pipeline.passThrough(headlines, book, variant, whole.perSecond()));
            double alone = 1e6
                    / tagging.getOrDefault(subject(variant.names()), new Rate(1, 1, 1))
                            .median();
            rows.add(row(variant, alone, fast, paced, whole, scale == Scale.FULL));
            System.err.println("bench: " + rows.get(rows.size() - 1));
        }
        return new Report("The whole topology", settings(headlines.size()), columns(), rows, List.of());
    }

    @FunctionalInterface
    private interface Run {
        Cost on(Pipeline pipeline) throws Exception;
    }

    /** Each with a broker of its own: one that keeps the topics of earlier runs spends time on them. */
    private static Cost median(int rounds, Run run) throws Exception {
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (Scratch scratch = Scratch.create("watchfloor-bench");
                    Pipeline pipeline = new Pipeline(scratch.folder())) {
                costs.add(run.on(pipeline));
            }
        }
        costs.sort(Comparator.comparingDouble(Cost::cpuMicros));
        return costs.get(costs.size() / 2);
    }

    /** Until then much of the cost is compiling, which a service that runs for weeks pays once. */
    private static void warmUp(List<Headline> headlines, DecisionBook book) throws Exception {
        for (int round = 0; round < WARM_UPS; round++) {
            for (Variant variant : VARIANTS.subList(0, 2)) {
                median(1, pipeline -> pipeline.passThrough(headlines, book, variant, FULL_SPEED));
                median(1, pipeline -> pipeline.watchfloor(headlines, book, variant));
            }
        }
    }

    private static Map<String, Rate> tagging(Scale scale, DecisionBook book, List<Headline> headlines)
            throws Exception {
        CompiledBook with = CompiledBook.compile(book, OpenNlpNames.shipped());
        CompiledBook without = CompiledBook.compile(book, NameFinder.NONE);
        return Contest.of(scale)
                .run(List.of(
                        new Subject(subject(true), headlines.size(), () -> tag(headlines, with)),
                        new Subject(subject(false), headlines.size(), () -> tag(headlines, without))));
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

    /**
     * One line of the table.
     *
     * @param judged whether to say if the bar is held; a smoke measures compiling
     */
    private static List<String> row(Variant variant, double alone, Cost fast, Cost paced, Cost whole, boolean judged) {
        return List.of(
                variant.toString(),
                micros(alone),
                micros(whole.cpuMicros()),
                micros(paced.cpuMicros()) + ": " + bar(alone, paced, whole, judged),
                micros(fast.cpuMicros()) + ": " + bar(alone, fast, whole, judged),
                String.format(Locale.ROOT, "%,.0f", whole.onTwoCores()),
                String.format(Locale.ROOT, "%,.0f", whole.perSecond()));
    }

    private static String bar(double alone, Cost pass, Cost whole, boolean judged) {
        double bar = alone + PASSES * pass.cpuMicros();
        String verdict = whole.cpuMicros() <= bar ? ", held" : ", NOT held";
        return micros(bar) + (judged ? verdict : "");
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
                "pass-through reads headlines and writes them to another topic, with the same settings; every run has a "
                        + "broker of its own, and the median of " + ROUNDS + " counts, after " + WARM_UPS
                        + " rounds of both that do not",
                "tagging alone is a loop over the same headlines in the same process, after those rounds",
                "the bar is tagging alone and " + PASSES
                        + " times pass-through; a transaction costs the same however many "
                        + "headlines it carries, so that pass-through is measured at the rate that the whole topology "
                        + "reached, and at its own, which is some ten times that");
    }

    private static List<String> columns() {
        return List.of(
                "",
                "tagging alone, CPU µs",
                "whole topology, CPU µs",
                "pass-through at the same rate, CPU µs: bar",
                "pass-through at full speed, CPU µs: bar",
                "headlines/s on two cores by CPU",
                "headlines/s seen");
    }
}
