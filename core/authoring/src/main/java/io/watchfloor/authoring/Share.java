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
        return weighted((double) hits / of, (double) of, hits, of);
    }

    /**
     * A share of what counts differently much.
     *
     * @param effective as many that count alike would say as much: the square of the sum of weights by the sum of their squares
     */
    public static Share weighted(double p, double effective, long hits, long of) {
        double z2 = Z * Z / effective;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / effective + z2 / (4 * effective)) / (1 + z2);
        return new Share(p, Math.max(0, centre - half), Math.min(1, centre + half), hits, of);
    }

    @Override
    public String toString() {
        return String.format("%.3f [%.3f, %.3f] (%d of %d)", value, low, high, hits, of);
    }
}
