package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What two incidents have to do with each other. */
public enum LinkKind {
    /** The unidentified party of this one is named there. */
    IDENTIFIED_AS,
    /** This one was raised by reports of that one. */
    MADE_OF,
    /** Reports of this one raised that one, or it is a lesser thing beside that crisis of its pair. */
    PART_OF,
    /** A person joined this one into that one; its reports stand there. */
    JOINED_INTO,
    /** A person says that both have to do with each other. */
    RELATED;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static LinkKind of(String word) {
        return Words.parse(LinkKind.class, word);
    }
}
