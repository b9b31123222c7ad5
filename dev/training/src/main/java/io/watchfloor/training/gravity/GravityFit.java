package io.watchfloor.training.gravity;

import io.watchfloor.model.NewsValue;
import io.watchfloor.rules.gravity.Clue;
import io.watchfloor.rules.gravity.Clues;
import io.watchfloor.rules.gravity.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits what clues weigh on labelled texts: least squares, held towards zero. Texts in, whole numbers out, the same on every
 * machine: sums run in one order and nothing but plain arithmetic is used.
 */
public final class GravityFit {
    /** How strongly weights of gravity, and of news values, are held towards zero. */
    private static final double HOLD = 12;

    private static final double HOLD_OF_NEWS = 24;
    /** What was seen in fewer months than this is somebody's name or a week's fashion. */
    private static final int MONTHS = 3;
    /** A word that is hardly ever written small is a name. */
    private static final int WRITTEN_SMALL = 3;

    private static final int STEPS = 120;
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    private GravityFit() {}

    /**
     * A labelled text.
     *
     * @param month when it was published, such as {@code 2023-05}
     * @param gravity its label, 0 to 9
     */
    public record Row(String month, Clues clues, int gravity, NewsValue news) {}

    /** What the rows teach; the same rows in the same order give the same weights. */
    public static Weights of(List<Row> rows) {
        Map<String, Integer> columns = columns(rows);
        // The first column is the table's own sum.
        double[][] values = new double[rows.size()][];
        int[][] places = new int[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            Clues clues = rows.get(i).clues();
            List<Integer> known = new ArrayList<>();
            clues.all().forEach(clue -> {
                Integer column = columns.get(clue.key());
                if (column != null) {
                    known.add(column);
                }
            });
            places[i] = new int[known.size() + 1];
            values[i] = new double[known.size() + 1];
            values[i][0] = (clues.base() + clues.own()) / 10.0;
            for (int k = 0; k < known.size(); k++) {
                places[i][k + 1] = known.get(k);
                values[i][k + 1] = 1;
            }
        }
        LeastSquares squares = new LeastSquares(places, values, columns.size() + 1);
        double[] gravity = squares.solve(rows.stream().mapToDouble(Row::gravity).toArray(), HOLD, STEPS);
        Map<NewsValue, double[]> news = new EnumMap<>(NewsValue.class);
        LeastSquares withoutTable = squares.without(0);
        for (NewsValue value : NewsValue.values()) {
            double[] wanted = rows.stream()
                    .mapToDouble(row -> row.news() == value ? 1 : -1)
                    .toArray();
            news.put(value, withoutTable.solve(wanted, HOLD_OF_NEWS, STEPS));
        }
        return weights(columns, gravity, news);
    }

    private static Weights weights(Map<String, Integer> columns, double[] gravity, Map<NewsValue, double[]> news) {
        int start = gravity.length - 1;
        Map<NewsValue, Integer> starts = new EnumMap<>(NewsValue.class);
        news.forEach((value, solved) -> starts.put(value, round(solved[start], THOUSANDTHS)));
        Map<String, int[]> clues = new TreeMap<>();
        columns.forEach((key, column) -> {
            int[] row = new int[1 + Weights.NEWS.size()];
            row[0] = round(gravity[column], HUNDREDTHS);
            news.forEach((value, solved) -> row[1 + Weights.NEWS.indexOf(value)] = round(solved[column], THOUSANDTHS));
            clues.put(key, row);
        });
        return new Weights(
                round(gravity[start], HUNDREDTHS), round(gravity[0], THOUSANDTHS), Map.copyOf(starts), clues);
    }

    private static int round(double number, double parts) {
        return (int) StrictMath.rint(number * parts);
    }

    /** Clues that were seen often enough to weigh, in the order of the alphabet, from column 1 on. */
    private static Map<String, Integer> columns(List<Row> rows) {
        Map<String, Set<String>> months = new TreeMap<>();
        Map<String, Integer> small = new HashMap<>();
        for (Row row : rows) {
            for (Clue clue : row.clues().all()) {
                months.computeIfAbsent(clue.key(), key -> new HashSet<>()).add(row.month());
                if (!clue.text().isEmpty() && !Character.isUpperCase(clue.text().charAt(0))) {
                    small.merge(clue.key(), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> columns = new TreeMap<>();
        months.forEach((key, seen) -> {
            boolean name = key.startsWith("word ") && small.getOrDefault(key, 0) < WRITTEN_SMALL;
            if (seen.size() >= MONTHS && !name) {
                columns.put(key, columns.size() + 1);
            }
        });
        return columns;
    }
}
