package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an act raises tension between its parties or steps towards each other. */
public enum Signal {
    HOSTILE,
    COOPERATIVE,
    NEUTRAL;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Signal of(String word) {
        return Words.parse(Signal.class, word);
    }
}
