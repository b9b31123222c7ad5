package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is to be told: one incident event, or a digest of several that must not interrupt. The durable
 * outbox record.
 *
 * @param id event id (of a digest: {@code digest:} and its first event's), an at sign and the receiver; the idempotency
 *     key on the wire, stable over retries
 * @param decidedAt desk time of the decision
 * @param event absent in a digest
 * @param digest the events of a digest, most urgent first; empty otherwise
 */
public record Notification(
        String id,
        String receiver,
        Instant decidedAt,
        @Nullable IncidentEvent event,
        List<DigestLine> digest,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Notification {
        Required.all("Notification", "id", id, "receiver", receiver, "decidedAt", decidedAt);
        digest = Required.list(digest);
        more = Required.map(more);
        if ((event == null) == digest.isEmpty()) {
            throw new IllegalArgumentException("Notification with neither event nor digest, or with both");
        }
    }

    /** The notification of one event. */
    public static Notification of(IncidentEvent event, String receiver, Instant decidedAt) {
        return new Notification(event.id() + "@" + receiver, receiver, decidedAt, event, List.of(), Map.of());
    }

    /** A digest; an event waits for at most one digest of a receiver, so that its first one names it. */
    public static Notification digest(List<DigestLine> lines, String receiver, Instant decidedAt) {
        String id = "digest:" + lines.get(0).event() + "@" + receiver;
        return new Notification(id, receiver, decidedAt, null, lines, Map.of());
    }

    /**
     * An event in a digest.
     *
     * @param event its id
     * @param why one sentence, cut
     * @param delayed it was known for too long when it was decided, and was therefore not announced
     */
    public record DigestLine(
            String event,
            String incident,
            Precedence precedence,
            Change type,
            Instant at,
            String why,
            boolean delayed) {
        public DigestLine {
            Required.all("DigestLine", "event", event, "incident", incident, "precedence", precedence);
            Required.all("DigestLine", "type", type, "at", at, "why", why);
        }
    }
}
