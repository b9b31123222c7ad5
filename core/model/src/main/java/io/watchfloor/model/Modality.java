package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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
        return Words.of(this);
    }

    @JsonCreator
    public static Modality of(String word) {
        return Words.parse(Modality.class, word);
    }
}
