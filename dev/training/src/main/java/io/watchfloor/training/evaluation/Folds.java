package io.watchfloor.training.evaluation;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.training.scale.Example;
import io.watchfloor.training.scale.ScaleTrainer;
import io.watchfloor.training.scale.WordVectors;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores by month, each with a scale that no headline of that month and none of a shut month has trained.
 *
 * @param byWords what the word rules alone make of the rows
 * @param scaled what rules and scale make of them together
 */
public record Folds(SortedMap<YearMonth, List<Scored>> byWords, SortedMap<YearMonth, List<Scored>> scaled) {
    private static final int OCTOBER = 10;

    /**
     * Scores labelled rows.
     *
     * @param also rows that train every fold, but for those of its month and of shut months
     * @param alone rows train nothing: the file is of another time than those that train
     * @param texts of which those train a fold that are neither of its month nor of a shut one
     * @param told what a teacher taught of other headlines: it trains every fold, and must know no label of the rows
     * @param use whose thresholds decide; without one nothing is doubted
     */
    public static Folds of(
            List<LabelledHeadline> rows,
            List<LabelledHeadline> also,
            boolean alone,
            PlainTexts texts,
            List<Example> told,
            CompiledBook book,
            @Nullable ScaleUse use) {
        Map<YearMonth, List<Example>> examples = new TreeMap<>();
        Stream.concat(alone ? Stream.empty() : rows.stream(), also.stream())
                .filter(row -> !Calendar.isShut(row.month()))
                .forEach(row -> examples.computeIfAbsent(row.month(), month -> new ArrayList<>())
                        .addAll(LabelledExamples.of(row, book)));
        Map<YearMonth, CompiledBook> books = new HashMap<>();
        @Nullable CompiledBook whole = null;
        SortedMap<YearMonth, List<Scored>> byWords = new TreeMap<>();
        SortedMap<YearMonth, List<Scored>> scaled = new TreeMap<>();
        CompiledBook words = book.weighingWith(null);
        for (LabelledHeadline row : rows) {
            YearMonth month = row.month();
            CompiledBook weighing;
            if (examples.containsKey(month)) {
                weighing = books.computeIfAbsent(month, left -> weighing(book, examples, told, texts, left, use));
            } else {
                whole = whole == null ? weighing(book, examples, told, texts, null, use) : whole;
                weighing = whole;
            }
            byWords.computeIfAbsent(month, key -> new ArrayList<>())
                    .add(new Scored(row, Tagger.tag(row.headline(), words)));
            scaled.computeIfAbsent(month, key -> new ArrayList<>())
                    .add(new Scored(row, Tagger.tag(row.headline(), weighing)));
        }
        return new Folds(byWords, scaled);
    }

    private static CompiledBook weighing(
            CompiledBook book,
            Map<YearMonth, List<Example>> examples,
            List<Example> told,
            PlainTexts texts,
            @Nullable YearMonth left,
            @Nullable ScaleUse use) {
        List<Example> learned = Stream.concat(
                        examples.entrySet().stream()
                                .filter(month -> !month.getKey().equals(left))
                                .flatMap(month -> month.getValue().stream()),
                        told.stream())
                .toList();
        WordVectors vectors = texts.vectors(month -> !month.equals(left) && !Calendar.isShut(month));
        return weighing(book, Scale.of(ScaleTrainer.train(learned, vectors)), use);
    }

    /** A book that goes by this scale as it goes by another; without one nothing is doubted. */
    static CompiledBook weighing(CompiledBook book, Scale scale, @Nullable ScaleUse use) {
        return book.weighingWith(use == null ? new ScaleUse(scale, 0, 0) : use.of(scale));
    }

    /** A table: each month, open months together, shut months together, and those without October 2023. */
    public String text() {
        return MonthScores.head() + "\n" + text("rules", byWords) + text("with the scale", scaled);
    }

    private static String text(String what, SortedMap<YearMonth, List<Scored>> months) {
        List<MonthScores> lines = new ArrayList<>();
        months.forEach((month, rows) ->
                lines.add(MonthScores.of("  " + month + (Calendar.isShut(month) ? " shut" : ""), rows)));
        lines.add(MonthScores.of("  all", rows(months, month -> true)));
        if (months.keySet().stream().anyMatch(Calendar::isShut)) {
            lines.add(MonthScores.of("  open", rows(months, month -> !Calendar.isShut(month))));
            lines.add(MonthScores.of("  shut", rows(months, Calendar::isShut)));
            lines.add(MonthScores.of(
                    "  shut, no October",
                    rows(months, month -> Calendar.isShut(month) && month.getMonthValue() != OCTOBER)));
        }
        return what + "\n" + lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    private static List<Scored> rows(SortedMap<YearMonth, List<Scored>> months, Predicate<YearMonth> which) {
        return months.entrySet().stream()
                .filter(month -> which.test(month.getKey()))
                .flatMap(month -> month.getValue().stream())
                .toList();
    }
}
