package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an attempt came to, or a person's word about a notification. */
public enum DeliveryOutcome {
    /** The receiver has it. */
    DELIVERED,
    /** It failed and is tried again. */
    RETRY,
    /** It was refused or failed for too long: it waits for a person. */
    UNDELIVERED,
    /** A person wants it tried again. */
    REDRIVEN,
    /** A person gave it up. */
    DISCARDED;

    /** The word as it stands in JSON and in metrics. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static DeliveryOutcome of(String word) {
        return Words.parse(DeliveryOutcome.class, word);
    }
}
