package io.watchfloor.incidents.stories;

import io.watchfloor.model.Print.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a story is about on a day.
 *
 * @param terms text to weight
 * @param length the root of the sum of the squares of the weights
 */
public record Centroid(long day, Map<String, Weighed> terms, long length) {

    /** One of its terms. */
    public record Weighed(Kind kind, long weight) {}

    static Centroid of(long day, Map<String, Weighed> terms) {
        long squares = 0;
        for (Weighed one : terms.values()) {
            squares += one.weight() * one.weight();
        }
        return new Centroid(day, Map.copyOf(terms), root(squares));
    }

    @Nullable
    Weighed get(String term) {
        return terms.get(term);
    }

    /** The whole root, rounded down. */
    static long root(long square) {
        long root = (long) StrictMath.sqrt((double) square);
        while (root * root > square) {
            root--;
        }
        while ((root + 1) * (root + 1) <= square) {
            root++;
        }
        return root;
    }
}
