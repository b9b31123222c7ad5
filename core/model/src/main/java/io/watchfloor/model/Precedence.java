package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How urgent, least first, in the words of message precedence. */
public enum Precedence {
    ROUTINE,
    PRIORITY,
    IMMEDIATE,
    FLASH;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /** One step less urgent; routine stays routine. */
    public Precedence lower() {
        return switch (this) {
            case FLASH -> IMMEDIATE;
            case IMMEDIATE -> PRIORITY;
            case PRIORITY, ROUTINE -> ROUTINE;
        };
    }

    @JsonCreator
    public static Precedence of(String word) {
        return Words.parse(Precedence.class, word);
    }
}
