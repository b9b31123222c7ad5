package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An officer looked at a row of the board.
 *
 * @param by who looked
 * @param told what the row told them: urgency, status, publishers and facets, such as {@code P2 open 4 1}
 * @param since nothing that turned before this is new to them, in desk time: eight hours before they first looked
 * @param at when, in desk time
 * @param before when they looked last before they came back to it, or absent; looks within ten minutes are one
 */
public record Seen(
        String by,
        String incident,
        String told,
        Instant since,
        Instant at,
        @Nullable Instant before,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Seen {
        Required.all("Seen", "by", by, "incident", incident, "told", told, "since", since, "at", at);
        more = Required.map(more);
    }

    /** Its key on the topic: what somebody saw of an incident replaces what they saw of it before. */
    public String key() {
        return by + "/" + incident;
    }
}
