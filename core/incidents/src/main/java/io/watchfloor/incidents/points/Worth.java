package io.watchfloor.incidents.points;

import io.watchfloor.model.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * What a report is worth by itself, worked out when it comes and kept with it.
 *
 * @param tenths gravity by novelty, and its source
 * @param gravity tenths of gravity that count
 * @param novelty percent
 * @param days since the pair last had such a thing, or what is usual while that is not known
 * @param source tenths that an official of a party adds
 * @param tellers how many publishers told the same act of the pair within the hour until then, itself among them; absent
 *     of an act that the table does not know, and of what came before they were counted
 */
public record Worth(int tenths, int gravity, int novelty, int days, int source, @Nullable Integer tellers) {
    private static final int WHOLE = 100;

    static Worth of(Scoring scoring, int novelty, int days, boolean official, @Nullable Integer tellers) {
        int source = official ? scoring.official() : 0;
        return new Worth(
                scoring.gravity() * novelty / WHOLE + source, scoring.gravity(), novelty, days, source, tellers);
    }
}
