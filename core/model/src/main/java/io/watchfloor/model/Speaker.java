package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who says so: the voice that a clause gives its event. */
public enum Speaker {
    OFFICIAL,
    PARLIAMENT,
    MEMBER,
    EXPERT,
    FIRM,
    NON_STATE,
    MEDIA,
    UN_OFFICIAL,
    FORMER,
    UNKNOWN;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Speaker of(String word) {
        return Words.parse(Speaker.class, word);
    }
}
