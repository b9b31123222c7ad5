package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why an event of an incident calls an officer, or that it does not. */
public enum CallKind {
    /** It calls nobody. */
    NONE,
    /** The incident opened at immediate or flash, or was told for the first time. */
    OPENED,
    /** It rose to immediate or flash. */
    ROSE,
    /** Something as urgent happened in it again. */
    DEVELOPMENT;

    /** The word as it stands in JSON and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static CallKind of(String word) {
        return Words.parse(CallKind.class, word);
    }
}
