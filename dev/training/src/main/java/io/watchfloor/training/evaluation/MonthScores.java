package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.LabelledPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well reports agree with labels that say between whom an act passes. Only rows count that every careful reader would
 * judge the same.
 *
 * @param name which rows
 * @param flagged whether the headlines that report an incident are flagged, and no others
 * @param streamPrecision of the flagged ones, how many report an incident, each by how many of the stream it stands for
 * @param streamRecall of those that report an incident, how many are flagged, by the same weights
 * @param pairs of the true hits, how many report labelled pairs only
 * @param signal of the reports of labelled pairs, how many have the labelled signal
 * @param acts of the reports of labelled pairs in which one acts on the other, how many say who does
 */
public record MonthScores(
        String name,
        int rows,
        Detection flagged,
        double streamPrecision,
        double streamRecall,
        Share pairs,
        Share signal,
        Share acts) {
    private static final String HEAD = String.format(
            "%-22s %6s  %5s %5s %5s   %6s %6s   %5s %6s %5s",
            "", "rows", "P", "R", "F1", "streamP", "R", "pairs", "signal", "acts");

    /** The line of names above {@link #text}. */
    public static String head() {
        return HEAD;
    }

    /** Scores rows; ambiguous ones are left out. */
    public static MonthScores of(String name, List<Scored> all) {
        List<Scored> rows = all.stream().filter(row -> !row.label().ambiguous()).toList();
        List<Scored> right = rows.stream().filter(Scored::right).toList();
        List<Reported> reported =
                right.stream().flatMap(row -> reported(row).stream()).toList();
        return new MonthScores(
                name,
                rows.size(),
                Detection.of(rows),
                share(rows, Scored::flagged, Scored::wanted),
                share(rows, Scored::wanted, Scored::flagged),
                share(
                        right.stream()
                                .filter(row -> row.label().pairs().stream().noneMatch(LabelledPair::isOpen))
                                .toList(),
                        MonthScores::labelledOnly),
                share(
                        reported.stream()
                                .filter(one -> one.label().signal() != null)
                                .toList(),
                        one -> one.signal() == one.label().signal()),
                share(
                        reported.stream().filter(one -> !one.label().together()).toList(),
                        one -> one.label().source().equals(one.source())));
    }

    /** A report of a labelled pair. */
    private record Reported(LabelledPair label, Signal signal, @Nullable String source) {}

    private static List<Reported> reported(Scored row) {
        List<Reported> reported = new ArrayList<>();
        for (PairSignal report : row.reports()) {
            LabelledPair label = label(row, report);
            if (label != null) {
                String source = report.source();
                reported.add(new Reported(label, report.signal(), source == null ? null : LabelledPair.coded(source)));
            }
        }
        return reported;
    }

    private static @Nullable LabelledPair label(Scored row, PairSignal report) {
        return row.label().pairs().stream()
                .filter(pair -> pair.isOf(report.pair()))
                .findFirst()
                .orElse(null);
    }

    private static boolean labelledOnly(Scored row) {
        return row.reports().stream()
                .filter(report -> !report.pair().has(Pair.UNIDENTIFIED))
                .allMatch(report -> Objects.nonNull(label(row, report)));
    }

    private static <T> Share share(List<T> all, Predicate<T> hit) {
        return Share.of(all.stream().filter(hit).count(), all.size());
    }

    /** Of the rows that are one thing, how many are the other as well, by weight. */
    private static double share(List<Scored> rows, Predicate<Scored> one, Predicate<Scored> other) {
        double whole = weight(rows, one);
        return whole == 0 ? 0 : weight(rows, one.and(other)) / whole;
    }

    private static double weight(List<Scored> rows, Predicate<Scored> counts) {
        return rows.stream()
                .filter(counts)
                .mapToDouble(row -> row.label().weight())
                .sum();
    }

    /** A line of a table. */
    public String text() {
        return String.format(
                "%-22s %6d  %5.3f %5.3f %5.3f   %6.3f %6.3f   %5.3f %6.3f %5.3f",
                name,
                rows,
                flagged.precision().value(),
                flagged.recall().value(),
                flagged.f1().value(),
                streamPrecision,
                streamRecall,
                pairs.value(),
                signal.value(),
                acts.value());
    }
}
