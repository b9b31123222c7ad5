package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A rule's status; it has force (shadow, owner only, routed, warned about). */
public enum RuleStatus {
    EXPERIMENTAL,
    TEST,
    STABLE,
    DEPRECATED;

    /** The word as it stands in JSON, in rules and on the desk. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }

    @JsonCreator
    public static RuleStatus of(String word) {
        return Words.parse(RuleStatus.class, word);
    }
}
