package io.watchfloor.bench.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * How many units a subject did per CPU-second, over the rounds of a contest.
 *
 * @param median of the rounds
 * @param least of the rounds
 * @param most of the rounds
 */
public record Rate(double median, double least, double most) {

    static Rate of(double[] perRound) {
        double[] sorted = perRound.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Rate(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** How many times as fast as another, by the medians. */
    public double over(Rate other) {
        return median / other.median;
    }

    /** Median with the spread behind it, such as {@code 1,250 (1,100-1,300)}. */
    @Override
    public String toString() {
        return number(median) + " (" + number(least) + "-" + number(most) + ")";
    }

    /** Three digits that count. */
    private static String number(double value) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2));
        return String.format(Locale.ROOT, "%,d", Math.round(Math.round(value / unit) * unit));
    }
}
