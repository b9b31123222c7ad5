package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver one notification, and its outcome.
 *
 * @param outcome delivered, retry, undelivered, or a person's word: redriven or discarded
 * @param status what the receiver answered, or absent when it did not
 */
public record Delivery(
        String notification,
        String receiver,
        int attempt,
        Instant at,
        String outcome,
        @Nullable String status,
        @Nullable String error,
        @Nullable Instant nextAttempt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Delivery {
        Required.all("Delivery", "notification", notification, "receiver", receiver, "at", at, "outcome", outcome);
        more = Required.map(more);
    }
}
