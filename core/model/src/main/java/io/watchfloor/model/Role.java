package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What part a party plays in a clause. */
public enum Role {
    SOURCE,
    TARGET,
    SETTING,
    BACKGROUND,
    /** Takes part, but not as the one or the other: who speaks of what two others do. */
    UNKNOWN;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static Role of(String word) {
        return Words.parse(Role.class, word);
    }
}
