package io.watchfloor.authoring;

/**
 * How many of a number, with the 95 % interval by Wilson.
 *
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Share(double value, double low, double high, long hits, long of) {
    private static final double Z = 1.959964;

    /** None of nothing is 0, of which nothing is known: the interval is everything. */
    public static Share of(long hits, long of) {
        if (of == 0) {
            return new Share(0, 0, 1, 0, 0);
        }
        double p = (double) hits / of;
        double z2 = Z * Z / of;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of)) / (1 + z2);
        return new Share(p, Math.max(0, centre - half), Math.min(1, centre + half), hits, of);
    }

    @Override
    public String toString() {
        return String.format("%.3f [%.3f, %.3f] (%d of %d)", value, low, high, hits, of);
    }
}
