package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How well a feed is. */
public enum FeedCondition {
    /** Nobody has read it yet. */
    NEW,
    OK,
    /** It takes long to answer, again and again. */
    SLOW,
    /** It is read at another address than the listed one. */
    MOVED,
    /** It states times that lie hours from when its items come. */
    MISTIMED,
    /** It has had nothing new for long by its own rhythm. */
    SILENT,
    FAILING,
    MALFORMED,
    /** Its server says that it will not come back. */
    GONE;

    /** Whether there is nothing to mend. */
    public boolean isWell() {
        return this == NEW || this == OK;
    }

    /** The word as it stands in JSON, in metrics and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static FeedCondition of(String word) {
        return Words.parse(FeedCondition.class, word);
    }
}
