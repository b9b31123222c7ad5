package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** What kind of dealings a subject belongs to: reports of one family more likely tell one story. */
public enum Family {
    /** Attacks, drills, weapons in the air and at sea. */
    FORCE,
    /** Sanctions, protests, threats, cut channels, plots. */
    PRESSURE,
    /** Visits, talks, agreements, statements. */
    TALK,
    /** People held, charged, freed or smuggled to. */
    PEOPLE,
    OTHER;

    /** The word as it stands in JSON and in subjects.yaml. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Family of(String word) {
        return Words.parse(Family.class, word);
    }

    /** The family of a PLOVER event type, for reports of before subjects had one. */
    public static Family ofPlover(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "ASSAULT", "MOBILIZE", "RETREAT" -> FORCE;
            case "SANCTION", "THREATEN", "PROTEST", "REJECT", "ACCUSE", "REQUEST" -> PRESSURE;
            case "CONSULT", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE" -> TALK;
            case "COERCE" -> PEOPLE;
            default -> OTHER;
        };
    }
}
