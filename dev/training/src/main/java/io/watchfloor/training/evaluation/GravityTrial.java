package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.gravity.Clues;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.gravity.Weighing;
import io.watchfloor.rules.gravity.Weights;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.training.gravity.GravityFit;
import io.watchfloor.training.gravity.Told;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well the table of acts does on headlines that its weights were not fitted on: each open month by the other open ones,
 * the shut months and other years by the open ones alone.
 */
public final class GravityTrial {
    private static final String YEAR = "2023";
    /** Months that may be read while the table is written. */
    public static final Set<String> OPEN = Set.of("2023-01", "2023-02", "2023-03", "2023-05", "2023-06", "2023-07");

    private final UrgencyTable table;
    private final List<Read> all;
    private final Told told;
    private final List<Taught> taught;

    private record Read(GravityLabel label, Clues clues) {}

    /** A headline without labels that a teacher weighed. */
    private record Taught(String id, String month, Clues clues) {}

    private GravityTrial(UrgencyTable table, List<Read> all, Told told, List<Taught> taught) {
        this.table = table;
        this.all = all;
        this.told = told;
        this.taught = taught;
    }

    /** Reads labelled headlines once, for fitting and scoring. */
    public static GravityTrial of(List<GravityLabel> labels, CompiledBook book, UrgencyTable table) {
        return of(labels, Told.NONE, List.of(), book, table);
    }

    /**
     * Reads labelled headlines once, and those that a teacher weighed.
     *
     * @param unlabelled the headlines that {@code told} weighs
     */
    public static GravityTrial of(
            List<GravityLabel> labels, Told told, List<Headline> unlabelled, CompiledBook book, UrgencyTable table) {
        return new GravityTrial(
                table,
                labels.stream()
                        .map(label -> new Read(label, Clues.of(table, Tagger.seen(label.headline(), book))))
                        .toList(),
                told,
                unlabelled.stream()
                        .map(headline -> new Taught(
                                headline.id(),
                                YearMonth.from(headline.published().atZone(ZoneOffset.UTC))
                                        .toString(),
                                Clues.of(table, Tagger.seen(headline, book))))
                        .toList());
    }

    /**
     * Weights fitted on what was read.
     *
     * @param shut on shut months as well
     */
    public Weights weights(boolean shut) {
        return fitted(
                read -> shut || !Calendar.isShut(YearMonth.parse(read.label().month())),
                shut ? Told.ALL : Told.NOT_SHUT,
                "");
    }

    /** Weights by open month, each fitted on the other open months alone. */
    public SortedMap<String, Weights> folds() {
        SortedMap<String, Weights> folds = new TreeMap<>();
        OPEN.forEach(month -> folds.put(month, without(month)));
        return folds;
    }

    private Weights without(String month) {
        return fitted(read -> isOpen(read) && !read.label().month().equals(month), Told.WITHOUT + month, month);
    }

    /** Weights fitted on the open months alone. */
    public Weights open() {
        return fitted(GravityTrial::isOpen, Told.OPEN, "");
    }

    /**
     * Weights fitted on some labels and on what the teacher of the same labels says.
     *
     * @param without month of which the teacher's headlines are left out, too; empty for none
     */
    private Weights fitted(Predicate<Read> chosen, String teacher, String without) {
        Stream<GravityFit.Row> labelled = all.stream()
                .filter(chosen)
                .map(read -> new GravityFit.Row(
                        read.label().month(),
                        read.clues(),
                        read.label().gravity(),
                        read.label().news()));
        Stream<GravityFit.Row> unlabelled = taught.stream()
                .filter(one -> !one.month().equals(without))
                .map(one -> new GravityFit.Row(one.month(), one.clues(), told.gravity(one.id(), teacher), null));
        return GravityFit.of(Stream.concat(labelled, unlabelled).toList());
    }

    /** The figures of first sight: month by month, the shut months, other years; then the table without weights. */
    public String text() {
        StringBuilder text = new StringBuilder();
        List<GravityScores.Row> folds = new ArrayList<>();
        Set<String> months =
                all.stream().map(read -> read.label().month()).collect(Collectors.toCollection(TreeSet::new));
        Weights open = open();
        for (String month : months) {
            boolean own = OPEN.contains(month);
            if (!month.startsWith(YEAR)) {
                continue;
            }
            Weights weights = own ? without(month) : open;
            List<GravityScores.Row> rows = rows(read -> read.label().month().equals(month), weights);
            text.append(GravityScores.of(rows).line(month + (own ? "" : ", shut")));
            if (own) {
                folds.addAll(rows);
            }
        }
        text.append(GravityScores.of(folds).line("open months, each by the others"));
        List<GravityScores.Row> shut = rows(read -> read.label().month().startsWith(YEAR) && !isOpen(read), open);
        text.append(GravityScores.of(shut).line("shut months, by the open ones"));
        text.append(GravityScores.of(shut.stream()
                        .filter(row -> !row.label().month().equals("2023-10"))
                        .toList())
                .line("shut months without October"));
        text.append(
                GravityScores.of(Stream.concat(folds.stream(), shut.stream()).toList())
                        .line("2023, all of these"));
        List<GravityScores.Row> others = rows(read -> !read.label().month().startsWith(YEAR), open);
        text.append(GravityScores.of(others).line("other years, by the open months"));
        text.append(GravityScores.of(rows(
                        read -> !read.label().month().startsWith(YEAR),
                        fitted(read -> read.label().month().startsWith(YEAR), Told.YEAR, "")))
                .line("other years, by all of 2023"));
        text.append(GravityScores.of(rows(GravityTrial::isOpen, Weights.NONE)).line("open months, the table alone"));
        text.append('\n').append(GravityScores.of(folds).confusionText());
        return text.toString();
    }

    /** The same by the book's own weights, month by month; they were fitted on rows such as these. */
    public String textOfBook() {
        StringBuilder text = new StringBuilder(
                "gravity and news value by the weights of the book, which were fitted on such rows (no first sight):\n");
        all.stream()
                .map(read -> read.label().month())
                .distinct()
                .sorted()
                .forEach(month -> text.append(
                        GravityScores.of(rows(read -> read.label().month().equals(month), table.weights()))
                                .line(month)));
        GravityScores whole = GravityScores.of(rows(read -> true, table.weights()));
        return text.append(whole.line("all")).append(whole.confusionText()).toString();
    }

    private static boolean isOpen(Read read) {
        return OPEN.contains(read.label().month());
    }

    private List<GravityScores.Row> rows(Predicate<Read> chosen, Weights weights) {
        return all.stream()
                .filter(chosen)
                .map(read -> new GravityScores.Row(read.label(), Weighing.of(read.clues(), weights, table.bounds())))
                .toList();
    }
}
