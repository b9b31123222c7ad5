package io.watchfloor.proofs.year;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How well clusters agree with those of a reader (Bagga and Baldwin 1998): for each item the share of its cluster that
 * belongs with it, and the share of what belongs with it that is in its cluster; then the mean over items.
 */
public record BCubed(int items, double precision, double recall) {
    /** The harmonic mean of both. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * Compares two ways to part items.
     *
     * @param wanted cluster of an item by the reader
     * @param found cluster of an item by the machine
     */
    public static <T> BCubed of(List<T> items, Function<T, String> wanted, Function<T, String> found) {
        double precision = 0;
        double recall = 0;
        for (T item : items) {
            long both = 0;
            long sameFound = 0;
            long sameWanted = 0;
            for (T other : items) {
                boolean together = Objects.equals(found.apply(item), found.apply(other));
                boolean belong = Objects.equals(wanted.apply(item), wanted.apply(other));
                both += together && belong ? 1 : 0;
                sameFound += together ? 1 : 0;
                sameWanted += belong ? 1 : 0;
            }
            precision += (double) both / sameFound;
            recall += (double) both / sameWanted;
        }
        int count = items.size();
        return new BCubed(count, count == 0 ? 0 : precision / count, count == 0 ? 0 : recall / count);
    }

    /** The mean of several windows, each counting once. */
    static BCubed mean(List<BCubed> windows) {
        return new BCubed(
                windows.stream().mapToInt(BCubed::items).sum(),
                windows.stream().mapToDouble(BCubed::precision).average().orElse(0),
                windows.stream().mapToDouble(BCubed::recall).average().orElse(0));
    }
}
