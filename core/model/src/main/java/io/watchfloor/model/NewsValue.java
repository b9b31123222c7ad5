package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is new about a report. */
public enum NewsValue {
    /** An act is told now. */
    NEW_ACT,
    /** A follow-up on or a reaction to an act of the last days. */
    FOLLOW_UP,
    /** The daily course of a running war or dispute. */
    DAILY_COURSE,
    /** Something older is told again: an anniversary, an analysis, a feature. */
    RETOLD,
    /** An act is planned, expected or threatened only. */
    PLANNED;

    /** The word as it stands in JSON and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static NewsValue of(String word) {
        return Words.parse(NewsValue.class, word);
    }
}
