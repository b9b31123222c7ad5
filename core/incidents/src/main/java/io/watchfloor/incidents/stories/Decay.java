package io.watchfloor.incidents.stories;

/** What is left of a weight after days: half after two. A table, so that every machine says the same. */
final class Decay {
    /** What no time has passed for. */
    static final int WHOLE = 1024;

    private static final int[] LEFT = {1024, 724, 512, 362, 256, 181, 128, 91, 64, 45, 32, 23, 16, 11, 8, 6, 4, 3, 2, 1
    };

    private Decay() {}

    /** Parts of 1024 that are left after so many days, before or after. */
    static int after(long days) {
        long distance = Math.abs(days);
        return distance < LEFT.length ? LEFT[(int) distance] : 0;
    }
}
