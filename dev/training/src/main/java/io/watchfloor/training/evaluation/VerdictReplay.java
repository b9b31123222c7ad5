package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.learning.Judged;
import io.watchfloor.authoring.learning.Learning;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Sha256;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleModel;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.training.scale.Example;
import io.watchfloor.training.scale.ScaleTrainer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What words of people would teach: labels of open months stand for them, and shut months, which taught nothing, say what
 * that was worth. Totals only.
 */
public final class VerdictReplay {
    private static final int SEED = 20;
    private static final int HALF = 500;

    private final CompiledBook book;
    private final List<LabelledHeadline> rows;
    private final int most;
    private final List<String> lines = new ArrayList<>(List.of(MonthScores.head()));

    private VerdictReplay(CompiledBook book, List<LabelledHeadline> rows, int most) {
        this.book = book;
        this.rows = rows;
        this.most = most;
    }

    /**
     * A table.
     *
     * @param most how many words
     * @param also labels of another time, which train the smaller model together with the first half of the open months
     */
    public static String text(CompiledBook book, List<LabelledHeadline> rows, List<LabelledHeadline> also, int most) {
        VerdictReplay replay = new VerdictReplay(book, rows, most);
        replay.onTopOf("shipped", Scale.shipped(), month -> !Calendar.isShut(month), Scale::shippedWith);
        if (!also.isEmpty()) {
            List<YearMonth> open = rows.stream()
                    .map(LabelledHeadline::month)
                    .filter(month -> !Calendar.isShut(month))
                    .distinct()
                    .sorted()
                    .toList();
            List<YearMonth> first = open.subList(0, open.size() / 2);
            List<Example> examples = new ArrayList<>();
            also.forEach(row -> examples.addAll(LabelledExamples.of(row, book)));
            rows.stream()
                    .filter(row -> first.contains(row.month()))
                    .forEach(row -> examples.addAll(LabelledExamples.of(row, book)));
            ScaleModel small = ScaleTrainer.train(examples);
            replay.onTopOf(
                    "of " + first,
                    Scale.of(small),
                    month -> !Calendar.isShut(month) && !first.contains(month),
                    taught -> Scale.of(small.with(taught)));
        }
        return String.join("\n", replay.lines) + "\n";
    }

    private interface Teaching {
        Scale scale(SortedMap<Integer, Integer> taught);
    }

    private void onTopOf(String name, Scale scale, Predicate<YearMonth> months, Teaching teaching) {
        ScaleUse use = Objects.requireNonNull(book.scale());
        CompiledBook before = book.weighingWith(use.of(scale));
        List<LabelledHeadline> judging = rows.stream()
                .filter(row -> months.test(row.month()) && !row.ambiguous())
                .sorted(Comparator.comparing(row -> Sha256.start(row.id(), 8)))
                .toList();
        score(name, before);
        List<Judged> verdicts = verdicts(judging, before);
        List<Judged> asked = near(judging, before);
        learn("on reports", verdicts, before, teaching);
        learn("near the threshold", asked, before, teaching);
        learn("both", Stream.concat(verdicts.stream(), asked.stream()).toList(), before, teaching);
    }

    private void learn(String what, List<Judged> words, CompiledBook before, Teaching teaching) {
        Learning learning = Learning.of(words, before);
        List<Judged> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, new Random(SEED));
        boolean same = Learning.of(shuffled, before).weights().equals(learning.weights());
        ScaleUse use = Objects.requireNonNull(before.scale());
        score("+ " + what, before.weighingWith(use.taught(teaching.scale(learning.weights()))));
        lines.add("    %d words, %d of them wrong, %d lessons: %d right before, %d after; %d weights, %s"
                .formatted(
                        words.size(),
                        words.stream().filter(one -> !one.reports()).count(),
                        learning.lessons(),
                        learning.before(),
                        learning.after(),
                        learning.weights().size(),
                        same ? "the same in another order" : "OTHERS IN ANOTHER ORDER"));
    }

    private void score(String name, CompiledBook with) {
        lines.add(MonthScores.of(
                        name,
                        rows.stream()
                                .filter(row -> Calendar.isShut(row.month()))
                                .map(row -> new Scored(row, Tagger.tag(row.headline(), with)))
                                .toList())
                .text());
    }

    /** On reports, as they stand on the desk. */
    private List<Judged> verdicts(List<LabelledHeadline> judging, CompiledBook with) {
        List<Judged> words = new ArrayList<>();
        for (LabelledHeadline row : judging) {
            new Scored(row, Tagger.tag(row.headline(), with))
                    .reports().stream()
                            .filter(one -> words.size() < most && !one.pair().has(Pair.UNIDENTIFIED))
                            .forEach(one -> words.add(judged(row, one.pair(), false)));
        }
        return words;
    }

    /** On those that the scale is least sure of, reported or not, the likeliest two of each. */
    private List<Judged> near(List<LabelledHeadline> judging, CompiledBook with) {
        TreeMap<String, Judged> words = new TreeMap<>();
        for (LabelledHeadline row : judging) {
            Tagger.weighed(row.headline(), with).stream()
                    .filter(Weighed::leads)
                    .findFirst()
                    .ifPresent(one -> words.put(
                            "%04d %s".formatted(Math.abs(one.score() - HALF), row.id()),
                            judged(row, one.two().pair(), true)));
        }
        return words.values().stream().limit(most).toList();
    }

    private static Judged judged(LabelledHeadline row, Pair pair, boolean asked) {
        boolean reports = row.pairs().stream().anyMatch(label -> label.isOf(pair));
        return new Judged(row.id(), row.headline(), pair, reports, "label", asked);
    }
}
