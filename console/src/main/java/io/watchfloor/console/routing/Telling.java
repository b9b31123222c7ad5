package io.watchfloor.console.routing;

import io.watchfloor.board.view.ReceiverBook;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
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
    /** Whether a receiver hears of an incident when it opens. */
    public boolean hears(String receiver, Incident incident, Instant now) {
        return routing.hears(receiver, event(incident, Change.OPENED, now));
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
