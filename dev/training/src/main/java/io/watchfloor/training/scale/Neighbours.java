package io.watchfloor.training.scale;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much more often than by chance words stand beside others: a table with a row for each word and four columns for each
 * of the commoner ones (just before, before, just behind, behind), of which only what is above zero is kept.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; many numbers.
record Neighbours(int rows, int columns, int[] ends, int[] places, double[] values) {
    /** Words so far away still say something. */
    private static final int REACH = 3;
    /** Columns of words that are less common than this many others would hold next to nothing. */
    private static final int MOST_COLUMNS = 8000;

    private static final int SIDES = 4;
    /** A neighbour at distance 1, 2 or 3 counts so many sixths. */
    private static final int[] NEARNESS = {0, 6, 3, 2};
    /** Chance is held smoother than it is, so that rare columns do not stand out. */
    private static final double SMOOTHER = 0.75;

    static Neighbours of(List<List<String>> texts, Map<String, Integer> numbers) {
        int columns = Math.min(numbers.size(), MOST_COLUMNS);
        PairCounts counts = new PairCounts();
        for (List<String> text : texts) {
            int[] words = text.stream()
                    .mapToInt(word -> numbers.getOrDefault(word, -1))
                    .toArray();
            for (int i = 0; i < words.length; i++) {
                for (int distance = 1; distance <= REACH && i + distance < words.length; distance++) {
                    count(counts, words[i], words[i + distance], distance, columns);
                }
            }
        }
        return of(counts.sorted(), numbers.size(), columns * SIDES);
    }

    private static void count(PairCounts counts, int first, int second, int distance, int columns) {
        if (first < 0 || second < 0) {
            return;
        }
        int far = distance == 1 ? 0 : 1;
        if (second < columns) {
            counts.add(first, (2 + far) * columns + second, NEARNESS[distance]);
        }
        if (first < columns) {
            counts.add(second, far * columns + first, NEARNESS[distance]);
        }
    }

    private static Neighbours of(PairCounts.Sorted counts, int rows, int columns) {
        double[] ofRow = new double[rows];
        double[] ofColumn = new double[columns];
        for (int i = 0; i < counts.keys().length; i++) {
            ofRow[row(counts.keys()[i])] += counts.counts()[i];
            ofColumn[column(counts.keys()[i])] += counts.counts()[i];
        }
        double smooth = 0;
        for (int i = 0; i < columns; i++) {
            ofColumn[i] = StrictMath.pow(ofColumn[i], SMOOTHER);
            smooth += ofColumn[i];
        }
        int[] ends = new int[rows];
        int[] places = new int[counts.keys().length];
        double[] values = new double[counts.keys().length];
        int kept = 0;
        for (int i = 0; i < counts.keys().length; i++) {
            int row = row(counts.keys()[i]);
            int column = column(counts.keys()[i]);
            double value = StrictMath.log(counts.counts()[i] * smooth / (ofRow[row] * ofColumn[column]));
            if (value > 0) {
                places[kept] = column;
                values[kept++] = value;
            }
            ends[row] = kept;
        }
        for (int row = 1; row < rows; row++) {
            ends[row] = Math.max(ends[row], ends[row - 1]);
        }
        return new Neighbours(rows, columns, ends, Arrays.copyOf(places, kept), Arrays.copyOf(values, kept));
    }

    private static int row(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    private static int column(long key) {
        return (int) key;
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** This table times another; the answer has a row for each word. */
    double[][] times(double[][] other) {
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    double[] sum = new double[other[0].length];
                    for (int i = start(row); i < ends[row]; i++) {
                        Dense.add(sum, values[i], other[places[i]]);
                    }
                    return sum;
                })
                .toArray(double[][]::new);
    }

    /** This table, turned, times another; the answer has a row for each column. */
    double[][] turnedTimes(double[][] other) {
        double[][] sums = new double[columns][other[0].length];
        for (int row = 0; row < rows; row++) {
            for (int i = start(row); i < ends[row]; i++) {
                Dense.add(sums[places[i]], values[i], other[row]);
            }
        }
        return sums;
    }
}
