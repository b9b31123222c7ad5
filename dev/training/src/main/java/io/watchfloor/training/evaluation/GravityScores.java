package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.NewsValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well gravity and news value agree with what people labelled.
 *
 * @param rows labelled headlines
 * @param spearman rank correlation of gravity
 * @param near rounded to a step, no more than one from the label
 * @param gravePrecision of those weighed {@link #GRAVE} or more, how many are labelled 6 or more
 * @param graveRecall of those labelled 6 or more, how many are weighed so
 * @param news right news values
 * @param confusion labelled to given news value
 */
public record GravityScores(
        int rows,
        double spearman,
        Share near,
        Share gravePrecision,
        Share graveRecall,
        Share news,
        Map<NewsValue, Map<NewsValue, Integer>> confusion) {
    /** Tenths from which a report counts as grave. */
    public static final int GRAVE = 55;

    private static final int GRAVE_LABEL = 6;
    private static final int TEN = 10;

    /** A label beside what was weighed. */
    public record Row(GravityLabel label, Gravity gravity) {
        boolean labelledGrave() {
            return label.gravity() >= GRAVE_LABEL;
        }

        boolean grave() {
            return gravity.tenths() >= GRAVE;
        }
    }

    public static GravityScores of(List<Row> rows) {
        Map<NewsValue, Map<NewsValue, Integer>> confusion = new EnumMap<>(NewsValue.class);
        rows.forEach(row -> confusion
                .computeIfAbsent(row.label().news(), news -> new EnumMap<>(NewsValue.class))
                .merge(row.gravity().news(), 1, Integer::sum));
        long right =
                rows.stream().filter(row -> row.grave() && row.labelledGrave()).count();
        return new GravityScores(
                rows.size(),
                spearman(
                        rows.stream().mapToInt(row -> row.label().gravity()).toArray(),
                        rows.stream().mapToInt(row -> row.gravity().tenths()).toArray()),
                Share.of(rows.stream().filter(GravityScores::near).count(), rows.size()),
                Share.of(right, rows.stream().filter(Row::grave).count()),
                Share.of(right, rows.stream().filter(Row::labelledGrave).count()),
                Share.of(
                        rows.stream()
                                .filter(row ->
                                        row.label().news() == row.gravity().news())
                                .count(),
                        rows.size()),
                confusion);
    }

    private static boolean near(Row row) {
        return Math.abs((row.gravity().tenths() + TEN / 2) / TEN - row.label().gravity()) <= 1;
    }

    /** Correlation of ranks; equal numbers share the mean of theirs. */
    static double spearman(int[] one, int[] other) {
        double[] first = ranks(one);
        double[] second = ranks(other);
        double mean = (one.length + 1) / 2.0;
        double both = 0;
        double ofFirst = 0;
        double ofSecond = 0;
        for (int i = 0; i < one.length; i++) {
            both += (first[i] - mean) * (second[i] - mean);
            ofFirst += (first[i] - mean) * (first[i] - mean);
            ofSecond += (second[i] - mean) * (second[i] - mean);
        }
        return ofFirst == 0 || ofSecond == 0 ? 0 : both / StrictMath.sqrt(ofFirst * ofSecond);
    }

    private static double[] ranks(int[] numbers) {
        List<Integer> order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> numbers[i]))
                .toList();
        double[] ranks = new double[numbers.length];
        for (int from = 0; from < numbers.length; ) {
            int to = from;
            while (to < numbers.length && numbers[order.get(to)] == numbers[order.get(from)]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order.get(k)] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** One line of a table. */
    public String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-34s %5d  spearman %.3f  within one step %.3f  6 and more P %.3f R %.3f (%s, %s)  news %.3f%n",
                what,
                rows,
                spearman,
                near.value(),
                gravePrecision.value(),
                graveRecall.value(),
                gravePrecision.of(),
                graveRecall.of(),
                news.value());
    }

    /** Labelled news value by row, given one by column. */
    public String confusionText() {
        StringBuilder text = new StringBuilder(String.format("%-14s", "labelled"));
        Arrays.stream(NewsValue.values()).forEach(value -> text.append(String.format(" %12s", value.word())));
        text.append('\n');
        for (NewsValue label : NewsValue.values()) {
            text.append(String.format("%-14s", label.word()));
            for (NewsValue given : NewsValue.values()) {
                text.append(String.format(
                        " %12d", confusion.getOrDefault(label, Map.of()).getOrDefault(given, 0)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
