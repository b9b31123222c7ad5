package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person can do to an incident. */
public enum ActKind {
    OWN,
    RELEASE,
    HAND_OVER,
    SHELVE,
    CLOSE,
    NOTE,
    PRECEDENCE,
    VERDICT,
    SIGN,
    JOIN,
    SPLIT,
    MOVE,
    LINK,
    UNDO;

    /** It is about stories: which reports are one incident, and which incidents have to do with each other. */
    public boolean regroups() {
        return switch (this) {
            case JOIN, SPLIT, MOVE, LINK -> true;
            default -> false;
        };
    }

    /** The incident logic that knew it first; an older one cannot read the act. */
    public int logic() {
        return this == SIGN || regroups() ? 2 : 1;
    }

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static ActKind of(String word) {
        return Words.parse(ActKind.class, word);
    }
}
