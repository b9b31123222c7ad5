package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a report does to the incident of its pair and subject. */
public enum Effect {
    OPENS,
    WORSENS,
    EASES,
    CLOSES,
    NOTES;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Effect of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
