package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an incident event tells, the most telling last. */
public enum Change {
    UPDATED,
    REFUSED,
    ACTED,
    WITHDRAWN,
    CLOSED,
    EASED,
    DEVELOPED,
    CORRECTED,
    DENIED,
    CORROBORATED,
    REOPENED,
    ESCALATED,
    OPENED;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Change of(String word) {
        return Words.parse(Change.class, word);
    }
}
