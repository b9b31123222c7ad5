package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Did it happen: how a clause asserts its event. */
public enum Modality {
    ASSERTED,
    PLANNED,
    DENIED,
    REBUTTED,
    REFUSED,
    HYPOTHETICAL,
    RETROSPECTIVE,
    OPINION;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Modality of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
