package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What part a party plays in a clause. */
public enum Role {
    SOURCE,
    TARGET,
    SETTING,
    BACKGROUND,
    UNKNOWN;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
