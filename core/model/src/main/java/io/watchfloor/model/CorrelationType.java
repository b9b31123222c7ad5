package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the matches of a correlation must come together, in Sigma's words. */
public enum CorrelationType {
    EVENT_COUNT,
    VALUE_COUNT,
    TEMPORAL,
    TEMPORAL_ORDERED;

    /** The word as it stands in packs and in JSON; Sigma writes an underscore. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CorrelationType of(String word) {
        return Words.parse(CorrelationType.class, word.replace('_', '-'));
    }
}
