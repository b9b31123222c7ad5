package io.watchfloor.kafka;

/**
 * One answer of a health check.
 *
 * @param ok the answer
 * @param detail why, in words an operator can act on
 */
public record Health(boolean ok, String detail) {
    public static Health up(String detail) {
        return new Health(true, detail);
    }

    public static Health down(String detail) {
        return new Health(false, detail);
    }

    /** The first that is not ok, else this. */
    public Health and(Health other) {
        return ok ? other : this;
    }
}
