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
 * @param status what the receiver answered, or absent when it did not
 * @param by the person whose word it is, or absent when it is an attempt
 */
public record Delivery(
        String notification,
        String receiver,
        int attempt,
        Instant at,
        DeliveryOutcome outcome,
        @Nullable String status,
        @Nullable String error,
        @Nullable Instant nextAttempt,
        @Nullable String by,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Delivery {
        Required.all("Delivery", "notification", notification, "receiver", receiver, "at", at, "outcome", outcome);
        more = Required.map(more);
    }

    /** {@code CHN-USA.airspace.7} of {@code CHN-USA.airspace.7:12+again@desk}; empty of what is about no single incident. */
    public static String incident(String notification) {
        int colon = notification.indexOf(':');
        String head = colon < 0 ? "" : notification.substring(0, colon);
        return head.indexOf('.') < 0 ? "" : head;
    }

    /** A person's word about the same notification: {@link DeliveryOutcome#REDRIVEN} or DISCARDED. */
    public Delivery said(DeliveryOutcome word, @Nullable String who, Instant when, @Nullable String why) {
        return new Delivery(notification, receiver, attempt, when, word, null, why, null, who, Map.of());
    }
}
