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
import org.jspecify.annotations.Nullable;

/**
 * Fits what clues weigh on labelled texts: least squares, held towards zero. Texts in, whole numbers out, the same on every
 * machine: sums run in one order and nothing but plain arithmetic is used.
 */
public final class GravityFit {
    /** How strongly weights of gravity, and of news values, are held towards zero. */
    private static final double HOLD = 12;

    private static final double HOLD_OF_NEWS = 24;
    /** A label counts as so many texts that a teacher weighed. */
    private static final int LABELS = 2;
    /** What was seen in fewer months than this is somebody's name or a week's fashion. */
    private static final int MONTHS = 3;
    /** Two words that stand together in fewer texts say nothing. */
    private static final int TOGETHER = 8;
    /** A word that is hardly ever written small is a name. */
    private static final int WRITTEN_SMALL = 3;
    /** Weights of pairs of words below this many hundredths are left out: they would make the file long and move nothing. */
    private static final int LEAST = 2;

    private static final String WORD = "word ";
    private static final String PAIR = "words ";
    private static final String ROLE = "role ";

    private static final int STEPS = 120;
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    private GravityFit() {}

    /**
     * A text and how grave it is.
     *
     * @param month when it was published, such as {@code 2023-05}
     * @param gravity its label, 0 to 9, or what a teacher gives it
     * @param news its label, or absent where a teacher weighed the text
     */
    public record Row(String month, Clues clues, double gravity, @Nullable NewsValue news) {}

    /** What the rows teach; the same rows in the same order give the same weights. */
    public static Weights of(List<Row> rows) {
        Map<String, Integer> columns = columns(rows);
        List<Row> labelled = rows.stream().filter(row -> row.news() != null).toList();
        List<Row> counted = new ArrayList<>(rows);
        for (int times = 1; times < LABELS && labelled.size() < rows.size(); times++) {
            counted.addAll(labelled);
        }
        double[] gravity = squares(counted, columns)
                .solve(counted.stream().mapToDouble(Row::gravity).toArray(), HOLD, STEPS);
        Map<NewsValue, double[]> news = new EnumMap<>(NewsValue.class);
        LeastSquares withoutTable = squares(labelled, columns).without(0);
        for (NewsValue value : NewsValue.values()) {
            double[] wanted = labelled.stream()
                    .mapToDouble(row -> row.news() == value ? 1 : -1)
                    .toArray();
            news.put(value, withoutTable.solve(wanted, HOLD_OF_NEWS, STEPS));
        }
        return weights(columns, gravity, news);
    }

    /** The first column is the table's own sum. */
    private static LeastSquares squares(List<Row> rows, Map<String, Integer> columns) {
        double[][] values = new double[rows.size()][];
        int[][] places = new int[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            Clues clues = rows.get(i).clues();
            int[] known = clues.all().stream()
                    .mapToInt(clue -> columns.getOrDefault(clue.key(), 0))
                    .filter(column -> column > 0)
                    .toArray();
            places[i] = new int[known.length + 1];
            values[i] = new double[known.length + 1];
            values[i][0] = (clues.base() + clues.own()) / 10.0;
            for (int k = 0; k < known.length; k++) {
                places[i][k + 1] = known[k];
                values[i][k + 1] = 1;
            }
        }
        return new LeastSquares(places, values, columns.size() + 1);
    }

    private static Weights weights(Map<String, Integer> columns, double[] gravity, Map<NewsValue, double[]> news) {
        int start = gravity.length - 1;
        Map<NewsValue, Integer> starts = new EnumMap<>(NewsValue.class);
        news.forEach((value, solved) -> starts.put(value, round(solved[start], THOUSANDTHS)));
        Map<String, int[]> clues = new TreeMap<>();
        columns.forEach((key, column) -> {
            int weight = round(gravity[column], HUNDREDTHS);
            if (key.startsWith(PAIR)) {
                if (Math.abs(weight) >= LEAST) {
                    clues.put(key, new int[] {weight});
                }
                return;
            }
            int[] row = new int[1 + Weights.NEWS.size()];
            row[0] = weight;
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
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> small = new HashMap<>();
        for (Row row : rows) {
            for (Clue clue : row.clues().all()) {
                months.computeIfAbsent(clue.key(), key -> new HashSet<>()).add(row.month());
                times.merge(clue.key(), 1, Integer::sum);
                if (!clue.text().isEmpty() && !Character.isUpperCase(clue.text().charAt(0))) {
                    small.merge(clue.key(), 1, Integer::sum);
                }
            }
        }
        // Labels alone are too few for these.
        boolean taught = rows.stream().anyMatch(row -> row.news() == null);
        Map<String, Integer> columns = new TreeMap<>();
        months.forEach((key, seen) -> {
            if (!taught && (key.startsWith(PAIR) || key.startsWith(ROLE))) {
                return;
            }
            boolean often = !key.startsWith(PAIR) || times.getOrDefault(key, 0) >= TOGETHER;
            if (seen.size() >= MONTHS && often && words(key).stream().allMatch(word -> isWord(word, small))) {
                columns.put(key, columns.size() + 1);
            }
        });
        return columns;
    }

    private static boolean isWord(String word, Map<String, Integer> small) {
        return small.getOrDefault(WORD + word, 0) >= WRITTEN_SMALL;
    }

    /** The words of which a clue is made; none where it is not made of words. */
    private static List<String> words(String key) {
        return key.startsWith(WORD)
                ? List.of(key.substring(WORD.length()))
                : key.startsWith(PAIR) ? List.of(key.substring(PAIR.length()).split(" ")) : List.of();
    }
}
