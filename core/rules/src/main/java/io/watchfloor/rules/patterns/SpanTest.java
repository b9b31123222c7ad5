package io.watchfloor.rules.patterns;

import io.watchfloor.model.Role;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Trait;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern such as {@code <CHN:gov>@source} asks of a mention.
 *
 * @param code the state or bloc, or absent for any
 * @param kind what the words must be
 * @param name canonical name, or absent for any
 * @param roles its part in the clause is one of these; none for any
 */
public record SpanTest(@Nullable String code, Kind kind, @Nullable String name, Set<Role> roles) {
    /** Who takes part in an act, on whichever side. */
    static final Set<Role> PARTY = Set.of(Role.SOURCE, Role.TARGET);

    /** Who acts because the rule says so, in whichever part a place or the one who is come to is read. */
    static final Set<Role> HOST = Set.of(Role.SOURCE, Role.TARGET, Role.SETTING);

    /** The kinds of span that patterns can ask for. */
    public enum Kind {
        PARTY,
        STATE,
        BLOC,
        GOV,
        OFFICIAL,
        PERSON,
        ORGANIZATION,
        LOCATION;

        /** Whether a mention is of the kind. */
        public boolean accepts(Mention mention) {
            return switch (this) {
                case PARTY -> mention.code() != null && mention.kind() != Mention.Kind.FIRM;
                case STATE -> PARTY.accepts(mention) && mention.kind() != Mention.Kind.BLOC;
                case BLOC -> mention.kind() == Mention.Kind.BLOC;
                case GOV -> mention.has(Trait.GOV);
                case OFFICIAL -> mention.has(Trait.OFFICIAL);
                case PERSON -> mention.kind() == Mention.Kind.PERSON;
                case ORGANIZATION ->
                    mention.kind() == Mention.Kind.ORGANIZATION
                            || mention.kind() == Mention.Kind.FIRM
                            || mention.kind() == Mention.Kind.BODY
                            || mention.kind() == Mention.Kind.FORCE;
                case LOCATION ->
                    mention.kind() == Mention.Kind.LOCATION
                            || mention.kind() == Mention.Kind.STATE
                            || mention.kind() == Mention.Kind.CAPITAL;
            };
        }
    }

    boolean accepts(Mention mention) {
        return kind.accepts(mention)
                && (code == null || code.equals(mention.code()))
                && (name == null || name.equalsIgnoreCase(mention.name()))
                && (roles.isEmpty() || roles.contains(mention.role()));
    }
}
