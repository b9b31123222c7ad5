package io.watchfloor.text.reading;

import io.watchfloor.model.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A span of tokens that names something: a state or what stands for one, or a person, organization or place.
 *
 * @param kind what the words are
 * @param code ISO 3166-1 alpha-3 of the state it stands for, a bloc's code, or absent for a name that stands for none
 * @param name canonical name of the actor, such as {@code Taiwan Strait}, for {@code <location:Taiwan Strait>}
 * @param first index of its first token
 * @param end index after its last token
 * @param clause index of its clause
 * @param role its part in the clause
 * @param traits see {@link Trait}
 */
public record Mention(
        Kind kind, @Nullable String code, String name, int first, int end, int clause, Role role, Set<Trait> traits) {

    /** What the words of a mention are. */
    public enum Kind {
        STATE,
        DEMONYM,
        CAPITAL,
        BODY,
        FORCE,
        PERSON,
        FIRM,
        LOCATION,
        BLOC,
        ORGANIZATION
    }

    /** What patterns ask of a mention beyond its state. */
    public enum Trait {
        /** The state acts: {@code <gov>}. Not "Chinese firm", "made in China", "in China". */
        GOV,
        /** Holder of an office at the headline's date: {@code <official>}. */
        OFFICIAL,
        /** Held an office that ended before the headline's date. */
        FORMER,
        /** A strait, sea or disputed feature: a setting, never an actor. */
        FEATURE,
        /** Found by the OpenNLP name finder, not by the actor files. */
        FOUND
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    Mention withRole(Role other) {
        return lent(clause, other);
    }

    /** The same words as a state that acts. */
    Mention acting() {
        EnumSet<Trait> more = EnumSet.of(Trait.GOV);
        more.addAll(traits);
        return new Mention(kind, code, name, first, end, clause, Role.SOURCE, Set.copyOf(more));
    }

    /** The same words, which play a part in another clause too. */
    Mention lent(int toClause, Role other) {
        return new Mention(kind, code, name, first, end, toClause, other, traits);
    }
}
