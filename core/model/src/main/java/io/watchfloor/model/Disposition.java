package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a person closes an incident. */
public enum Disposition {
    RESOLVED,
    FALSE_ALARM,
    DUPLICATE,
    NOT_OURS;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Disposition of(String word) {
        return Words.parse(Disposition.class, word);
    }
}
