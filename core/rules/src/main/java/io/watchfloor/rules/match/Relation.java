package io.watchfloor.rules.match;

import io.watchfloor.model.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs a rule is about: it filters, it never invents a party.
 *
 * @param one a party that must be there, or absent for any
 * @param other the second party, or absent for any
 */
public record Relation(@Nullable String one, @Nullable String other) {
    public static final Relation ANY = new Relation(null, null);

    public boolean accepts(Pair pair) {
        if (one != null && other != null) {
            return pair.equals(Pair.of(one, other));
        }
        return one == null || pair.has(one);
    }

    @Override
    public String toString() {
        return one == null ? "any" : one + "-" + (other == null ? "*" : other);
    }
}
