package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an incident event tells, the most telling last. */
public enum Change {
    UPDATED,
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Change of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
