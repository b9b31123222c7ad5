package io.watchfloor.model;

/** Numbers with their noun. */
public final class Counts {
    private Counts() {}

    /** {@code 1 feed}, {@code 2 feeds}. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
