package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import io.watchfloor.testkit.Calendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * How well a decision book does on labelled headlines.
 *
 * @param detection on all rows
 * @param unambiguous on the rows that every careful reader would judge the same
 * @param polarity of the reports of labelled pairs, how many have the labelled signal
 * @param pairs of the incidents that are flagged, how many have pairs whose parties are exactly the labelled actors
 * @param clearPolarity the same on the rows that every careful reader would judge the same
 * @param clearPairs the same on those rows
 * @param statePrecision of the states that play a part in incidents, how many are labelled actors
 * @param stateRecall of the labelled actors, how many are among the states that play a part
 * @param recallByType recall for each labelled type
 * @param falseAlarms flagged rows that report no incident, clear ones first, none of shut months
 * @param missed incidents that are not flagged, clear ones first, none of shut months
 */
public record Scores(
        int rows,
        Detection detection,
        Detection unambiguous,
        Share polarity,
        Share pairs,
        Share clearPolarity,
        Share clearPairs,
        Share statePrecision,
        Share stateRecall,
        SortedMap<String, Share> recallByType,
        List<Mistake> falseAlarms,
        List<Mistake> missed) {

    /**
     * A row judged wrongly.
     *
     * @param rules that flagged it
     */
    public record Mistake(String id, String title, String type, boolean ambiguous, List<String> rules) {
        static Mistake of(Scored row) {
            LabelledHeadline label = row.label();
            List<String> rules =
                    row.flagging().stream().map(match -> match.rule()).toList();
            return new Mistake(label.id(), label.title(), label.type(), label.ambiguous(), rules);
        }
    }

    public static Scores of(List<Scored> rows) {
        return of(rows, Set.of());
    }

    /**
     * Scores rows.
     *
     * @param opened shut months whose mistakes are told all the same
     */
    public static Scores of(List<Scored> rows, Set<YearMonth> opened) {
        List<Scored> told = rows.stream()
                .filter(row -> !Calendar.isShut(row.label().month())
                        || opened.contains(row.label().month()))
                .toList();
        List<Scored> incidents = rows.stream().filter(Scored::wanted).toList();
        List<Scored> found = incidents.stream().filter(Scored::flagged).toList();
        List<Scored> clear = clearly(rows);
        long rightStates = sum(incidents, Scores::rightStates);
        return new Scores(
                rows.size(),
                Detection.of(rows),
                Detection.of(clear),
                polarity(found),
                share(found, Scores::exact),
                polarity(clearly(found)),
                share(clearly(found), Scores::exact),
                Share.of(rightStates, sum(incidents, row -> row.states().size())),
                Share.of(rightStates, sum(incidents, row -> row.label().actors().size())),
                byType(incidents),
                mistakes(told, row -> row.flagged() && !row.wanted()),
                mistakes(told, row -> row.wanted() && !row.flagged()));
    }

    private static List<Scored> clearly(List<Scored> rows) {
        return rows.stream().filter(row -> !row.label().ambiguous()).toList();
    }

    private static boolean exact(Scored row) {
        return row.parties().equals(row.label().actors());
    }

    private static Share polarity(List<Scored> found) {
        List<Scored> judged =
                found.stream().filter(row -> row.label().polarity() != null).toList();
        long right = sum(judged, row -> row.labelledReports().stream()
                .filter(report -> report.signal() == row.label().polarity())
                .count());
        return Share.of(right, sum(judged, row -> row.labelledReports().size()));
    }

    private static long rightStates(Scored row) {
        return row.states().stream().filter(row.label().actors()::contains).count();
    }

    private static SortedMap<String, Share> byType(List<Scored> incidents) {
        SortedMap<String, List<Scored>> types = new TreeMap<>();
        incidents.forEach(row -> types.computeIfAbsent(row.label().type(), type -> new ArrayList<>())
                .add(row));
        SortedMap<String, Share> shares = new TreeMap<>();
        types.forEach((type, rows) -> shares.put(type, share(rows, Scored::flagged)));
        return shares;
    }

    private static List<Mistake> mistakes(List<Scored> rows, Predicate<Scored> wrong) {
        return rows.stream()
                .filter(wrong)
                .map(Mistake::of)
                .sorted(Comparator.comparing(Mistake::ambiguous))
                .toList();
    }

    private static Share share(List<Scored> rows, Predicate<Scored> hit) {
        return Share.of(rows.stream().filter(hit).count(), rows.size());
    }

    private static long sum(List<Scored> rows, ToLongFunction<Scored> count) {
        return rows.stream().mapToLong(count).sum();
    }

    /** As a terminal shows it, with the first of the mistakes. */
    public String text(int mistakes) {
        StringBuilder text = new StringBuilder();
        text.append(rows).append(" rows\n");
        detection(text, "flagged", detection);
        detection(text, "flagged, without ambiguous rows", unambiguous);
        line(text, "polarity per pair", polarity);
        line(text, "pairs exact", pairs);
        line(text, "polarity, without ambiguous rows", clearPolarity);
        line(text, "pairs exact, without ambiguous rows", clearPairs);
        line(text, "states, precision", statePrecision);
        line(text, "states, recall", stateRecall);
        recallByType.forEach((type, share) -> line(text, "recall, " + type, share));
        list(text, "false alarms", falseAlarms, mistakes);
        list(text, "missed", missed, mistakes);
        return text.toString();
    }

    private static void detection(StringBuilder text, String what, Detection detection) {
        line(text, what + ": precision", detection.precision());
        line(text, what + ": recall", detection.recall());
        line(text, what + ": F1", detection.f1());
    }

    private static void line(StringBuilder text, String what, Share share) {
        text.append(String.format("%-44s %s%n", what, share));
    }

    private static void list(StringBuilder text, String what, List<Mistake> all, int most) {
        text.append(what).append(": ").append(all.size()).append('\n');
        for (Mistake mistake : all.subList(0, Math.min(most, all.size()))) {
            text.append(String.format(
                    "  %s%s %s %s%n", mistake.id(), mistake.ambiguous() ? "?" : " ", mistake.title(), mistake.rules()));
        }
    }
}
