package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a report does to the incident of its pair and subject. */
public enum Effect {
    OPENS,
    WORSENS,
    EASES,
    CLOSES,
    NOTES;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Effect of(String word) {
        return Words.parse(Effect.class, word);
    }
}
