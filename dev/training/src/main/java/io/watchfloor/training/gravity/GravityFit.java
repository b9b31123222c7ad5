package io.watchfloor.training.gravity;

import io.watchfloor.model.NewsValue;
import io.watchfloor.rules.gravity.Clue;
import io.watchfloor.rules.gravity.Clues;
import io.watchfloor.rules.gravity.Weights;
import java.util.Arrays;
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
    private static final double HOLD = 20;

    private static final double HOLD_OF_NEWS = 24;
    /** The act that leads has its base already: what rows say of it counts a third. */
    private static final double HOLD_OF_LEAD = 60;
    /** How much of the table's own sum counts, whatever rows say: rare acts hardly stand among them. Clues weigh the rest. */
    private static final double OWN = 0.4;
    /** A row counts once, and once more for each step above this: least squares look at the many, and officers at the few. */
    private static final int USUAL = 3;

    /** What was seen in fewer months than this is somebody's name or a week's fashion. */
    private static final int MONTHS = 3;
    /** Two words that stand together in fewer texts say nothing. */
    private static final int TOGETHER = 8;
    /** A word that is hardly ever written small is a name. */
    private static final int WRITTEN_SMALL = 3;
    /** Weights of pairs of words below this many hundredths are left out: they would make the file long and move nothing. */
    private static final int LEAST = 2;

    private static final String LEAD = "lead ";
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
        double[] hold = new double[columns.size()];
        columns.forEach((key, column) -> hold[column] = key.startsWith(LEAD) ? HOLD_OF_LEAD : HOLD);
        double[] counts = rows.stream()
                .mapToDouble(row -> 1 + Math.max(0, row.gravity() - USUAL))
                .toArray();
        double[] gravity = new LeastSquares(places(rows, columns), counts, columns.size())
                .solve(
                        rows.stream()
                                .mapToDouble(row -> row.gravity() - OWN * own(row.clues()))
                                .toArray(),
                        hold,
                        STEPS);
        List<Row> labelled = rows.stream().filter(row -> row.news() != null).toList();
        double[] once = new double[labelled.size()];
        Arrays.fill(once, 1);
        Arrays.fill(hold, HOLD_OF_NEWS);
        LeastSquares squares = new LeastSquares(places(labelled, columns), once, columns.size());
        Map<NewsValue, double[]> news = new EnumMap<>(NewsValue.class);
        for (NewsValue value : NewsValue.values()) {
            double[] wanted = labelled.stream()
                    .mapToDouble(row -> row.news() == value ? 1 : -1)
                    .toArray();
            news.put(value, squares.solve(wanted, hold, STEPS));
        }
        return weights(columns, gravity, news);
    }

    /** The table's own sum, in steps. */
    private static double own(Clues clues) {
        return (clues.base() + clues.own()) / 10.0;
    }

    private static int[][] places(List<Row> rows, Map<String, Integer> columns) {
        return rows.stream()
                .map(row -> row.clues().all().stream()
                        .filter(clue -> columns.containsKey(clue.key()))
                        .mapToInt(clue -> columns.getOrDefault(clue.key(), 0))
                        .toArray())
                .toArray(int[][]::new);
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
        return new Weights(round(gravity[start], HUNDREDTHS), round(OWN, THOUSANDTHS), Map.copyOf(starts), clues);
    }

    private static int round(double number, double parts) {
        return (int) StrictMath.rint(number * parts);
    }

    /** Clues that were seen often enough to weigh, in the order of the alphabet. */
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
                columns.put(key, columns.size());
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
