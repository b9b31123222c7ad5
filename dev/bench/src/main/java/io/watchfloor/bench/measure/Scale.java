package io.watchfloor.bench.measure;

/** How much a benchmark measures. */
public enum Scale {
    /** A few seconds; the figures say nothing. */
    SMOKE,
    /** Minutes; figures to publish. */
    FULL;

    /** One of two values. */
    public <T> T choose(T smoke, T full) {
        return this == SMOKE ? smoke : full;
    }
}
