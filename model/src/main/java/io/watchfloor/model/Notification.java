package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * One incident event for one receiver: the durable outbox record.
 *
 * @param id event id, an at sign and the receiver; the idempotency key on the wire, stable over retries
 * @param decidedAt desk time of the decision
 */
public record Notification(
        String id,
        String receiver,
        Instant decidedAt,
        IncidentEvent event,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Notification {
        Required.all("Notification", "id", id, "receiver", receiver, "decidedAt", decidedAt, "event", event);
        more = Required.map(more);
    }
}
