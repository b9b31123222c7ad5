package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person can do to an incident. */
public enum ActKind {
    OWN,
    RELEASE,
    HAND_OVER,
    SHELVE,
    CLOSE,
    NOTE,
    PRECEDENCE,
    VERDICT,
    UNDO;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static ActKind of(String word) {
        return Words.parse(ActKind.class, word);
    }
}
