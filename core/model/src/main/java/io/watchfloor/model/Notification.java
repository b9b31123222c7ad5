package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is to be told: one incident event, a digest of several that must not interrupt, or a notice about
 * the watch itself. The durable outbox record.
 *
 * @param id event id (of a digest: {@code digest:} and its first event's; of what is told once more: incident, colon,
 *     its revision by then, {@code +} and why), an at sign and the receiver; the idempotency key on the wire, stable over
 *     retries
 * @param decidedAt desk time of the decision
 * @param heading why it comes now and so, in a few words, when that is not plain: a reminder, how late, what a silence hid
 * @param event absent in a digest and a notice
 * @param digest the events of a digest, most urgent first; empty otherwise
 * @param notice absent in what is about incidents
 */
public record Notification(
        String id,
        String receiver,
        Instant decidedAt,
        @Nullable String heading,
        @Nullable IncidentEvent event,
        List<DigestLine> digest,
        @Nullable Notice notice,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** The heading of a digest of calls that were known for too long, and whose incidents are open. */
    public static final String DELAYED_CALLS = "delayed calls";

    public Notification {
        Required.all("Notification", "id", id, "receiver", receiver, "decidedAt", decidedAt);
        digest = Required.list(digest);
        more = Required.map(more);
        int kinds = (event == null ? 0 : 1) + (digest.isEmpty() ? 0 : 1) + (notice == null ? 0 : 1);
        if (kinds != 1) {
            throw new IllegalArgumentException("Notification must hold one of event, digest and notice, not " + kinds);
        }
    }

    /** The notification of one event. */
    public static Notification of(IncidentEvent event, String receiver, Instant decidedAt) {
        String id = event.id() + "@" + receiver;
        return new Notification(id, receiver, decidedAt, null, event, List.of(), null, Map.of());
    }

    /** The notification of one event that is told late; {@code heading} says how late. */
    public static Notification late(IncidentEvent event, String receiver, Instant decidedAt, String heading) {
        String id = event.id() + "@" + receiver;
        return new Notification(id, receiver, decidedAt, heading, event, List.of(), null, Map.of());
    }

    /** Whether it tells once more of an event that was told before. */
    public boolean repeats() {
        return event != null && !id.equals(event.id() + "@" + receiver);
    }

    /**
     * An event that is told once more. The key is a new one each time: it names the revision that the incident has by
     * then, which may have been owned and given back since the event.
     *
     * @param event with the header of now
     * @param what {@code again}, {@code escalated}, {@code repeat-2}, ...
     * @param heading why
     */
    public static Notification again(
            IncidentEvent event, String receiver, Instant decidedAt, String what, String heading) {
        String of = event.incident().id() + ":" + event.incident().revision();
        String id = of + "+" + what + "@" + receiver;
        return new Notification(id, receiver, decidedAt, heading, event, List.of(), null, Map.of());
    }

    /** A digest; an event waits for at most one digest of a receiver, so that its first one names it. */
    public static Notification digest(
            List<DigestLine> lines, @Nullable String heading, String receiver, Instant decidedAt) {
        String id = "digest:" + lines.get(0).event() + "@" + receiver;
        return new Notification(id, receiver, decidedAt, heading, null, lines, null, Map.of());
    }

    /** A notice; a receiver gets at most one about the same thing in a moment, so that both name it. */
    public static Notification notice(Notice notice, String receiver, Instant decidedAt) {
        String id = notice.about() + ":" + decidedAt + "@" + receiver;
        return new Notification(id, receiver, decidedAt, null, null, List.of(), notice, Map.of());
    }

    /**
     * Something about the watch itself.
     *
     * @param about feed, service, receiver or heartbeat
     * @param summary one sentence
     * @param details more, a line each
     */
    public record Notice(String about, Precedence precedence, String summary, List<String> details) {
        public Notice {
            Required.all("Notice", "about", about, "precedence", precedence, "summary", summary);
            details = Required.list(details);
        }
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
