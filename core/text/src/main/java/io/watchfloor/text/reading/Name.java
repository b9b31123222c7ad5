package io.watchfloor.text.reading;

import io.watchfloor.text.reading.Mention.Trait;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * A span that names something, before its part in the clause is known.
 *
 * @param first index of its first word
 * @param end index after its last word
 * @param member a single legislator or candidate, who does not speak for the state
 */
record Name(
        Mention.Kind kind,
        @Nullable String code,
        String name,
        int first,
        int end,
        EnumSet<Trait> traits,
        boolean member) {

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Names a state or bloc, or what stands for one. */
    boolean isParty() {
        return code != null;
    }
}
