package io.watchfloor.text.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of the actor files and what it stands for.
 *
 * @param code ISO 3166-1 alpha-3 of the state, a bloc's code, or absent for what stands for none
 * @param name canonical name of what is named: the state, the person, the place
 * @param kind what the name is
 * @param text the name as headlines write it
 * @param unless where the name means something else
 * @param term when a person held office, or when a body or force was the state's; absent for what is always meant
 */
public record Actor(@Nullable String code, String name, Kind kind, String text, Unless unless, @Nullable Term term) {

    /** What a name is. */
    public enum Kind {
        STATE,
        DEMONYM,
        CAPITAL,
        BODY,
        FORCE,
        PERSON,
        FIRM,
        PLACE,
        BLOC,
        ORGANIZATION,
        /** Looks like a name of a state and is none: "guinea pig", "Washington Post". */
        DECOY
    }

    /**
     * Words, in lower case, beside which the name does not stand for its state.
     *
     * @param before words that follow the name at once ("Jordan Peterson")
     * @param after words that the name follows at once ("Jim Jordan")
     * @param with words anywhere in the headline
     */
    public record Unless(List<String> before, List<String> after, List<String> with) {
        public static final Unless NEVER = new Unless(List.of(), List.of(), List.of());

        public Unless {
            before = List.copyOf(before);
            after = List.copyOf(after);
            with = List.copyOf(with);
        }
    }
}
