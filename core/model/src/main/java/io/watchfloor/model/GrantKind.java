package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** What a grant opens. */
public enum GrantKind {
    /** The brief of one incident. */
    BRIEF(Duration.ofDays(7)),
    /** The wall. */
    WALL(Duration.ofDays(90));

    private final Duration lasts;

    GrantKind(Duration lasts) {
        this.lasts = lasts;
    }

    /** How long after it was made it ends. */
    public Duration lasts() {
        return lasts;
    }

    /** The word as it stands in JSON and in the path that it opens. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static GrantKind of(String word) {
        return Words.parse(GrantKind.class, word);
    }
}
