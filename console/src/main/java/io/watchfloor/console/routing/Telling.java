package io.watchfloor.console.routing;

import io.watchfloor.board.view.Dossier;
import io.watchfloor.board.view.ReceiverBook;
import io.watchfloor.board.view.Times;
import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the desk knows of who is told.
 *
 * @param routing what decides it
 * @param receivers how the last attempts went
 */
public record Telling(Routing routing, ReceiverBook receivers) {
    /** Clocks may differ by so much. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /** Whether a receiver hears of an incident when it opens. */
    public boolean hears(String receiver, Incident incident, Instant now) {
        return routing.hears(receiver, event(incident, Change.OPENED, now));
    }

    /** Who is told next of an incident when nobody takes it, in words; empty of what is closed. */
    public String next(Dossier dossier, Instant now) {
        Incident incident = dossier.incident();
        Desk desk = incident.desk();
        if (incident.course().status() == IncidentStatus.CLOSED) {
            return "";
        }
        if (desk.owner() != null) {
            return "nobody while " + desk.owner() + " owns it";
        }
        if (desk.shelf() != null) {
            return "nobody while it is shelved";
        }
        Dossier.Unattended since = dossier.unattended();
        if (since == null) {
            return "nobody until it turns: only a P1 is told again";
        }
        Routing.Next next = routing.next(event(incident, Change.OPENED, now), dossier.messages(), since);
        if (next == null) {
            return "nobody: the routes have nobody told again";
        }
        String again = next.kind().equals("escalated") ? "" : " again";
        return next.receiver() + again + when(next.at(), dossier, now) + ", unless somebody owns it";
    }

    /** A replay writes true times of what it delivers, which say nothing of its own. */
    private static String when(Instant at, Dossier dossier, Instant now) {
        boolean replayed = dossier.messages().stream().anyMatch(one -> one.at().isAfter(now.plus(CLOCKS)));
        return replayed ? "" : (at.isBefore(now) ? ", due since " : ", ") + Times.brief(at);
    }

    /** As if it became known now, of everybody, made by rules that are stable. */
    public static IncidentEvent event(Incident incident, Change type, Instant now) {
        return new IncidentEvent(
                incident.id() + ":asked",
                type,
                List.of(type),
                "asked",
                now,
                now,
                new IncidentEvent.Cause(0, 0),
                null,
                true,
                null,
                List.of(),
                null,
                incident,
                null,
                Map.of());
    }
}
