package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where an incident is in its life. */
public enum IncidentStatus {
    OPEN,
    EASED,
    CLOSED;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static IncidentStatus of(String word) {
        return Words.parse(IncidentStatus.class, word);
    }
}
