package io.watchfloor.incidents.stories;

import java.util.List;

/**
 * How much a report resembles a story, and why.
 *
 * @param score in per mille, with everything
 * @param cosine of the terms alone, in per mille
 * @param kin for the same family and the same act
 * @param shared for a name or a place that both have
 * @param apart what two different places take away, 0 or less
 * @param left parts of 1024 that the days since its last report leave of the sum
 * @param best the terms that both have, the weightiest first, at most three
 */
public record Likeness(int score, int cosine, int kin, int shared, int apart, int left, List<String> best) {
    static final Likeness NONE = new Likeness(0, 0, 0, 0, 0, Decay.WHOLE, List.of());

    public Likeness {
        best = List.copyOf(best);
    }

    /** Percent of the sum that is left after the days since the last report of the story. */
    public int percentLeft() {
        return left * 100 / Decay.WHOLE;
    }
}
