package io.watchfloor.proofs.year;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an incident.
 *
 * @param known when it was opened, in journal time
 * @param highest precedence that it ever had
 * @param reached when it first stood at that
 * @param voices how many publishers it had then
 * @param urgent when it first stood at immediate or flash
 * @param reports that count, as its last header says
 */
record Filed(
        String id,
        String pair,
        String subject,
        Instant known,
        Precedence highest,
        Instant reached,
        int voices,
        @Nullable Instant urgent,
        int reports,
        boolean standing) {

    static Filed of(@Nullable Filed before, IncidentEvent event) {
        return before == null ? opened(event) : before.changed(event);
    }

    private static Filed opened(IncidentEvent event) {
        Incident incident = event.incident();
        return new Filed(
                incident.id(),
                incident.pair().toString(),
                incident.subject(),
                event.knownAt(),
                incident.level().computed(),
                event.knownAt(),
                incident.coverage().publishers().size(),
                isUrgent(incident) ? event.knownAt() : null,
                incident.coverage().reports(),
                incident.booked().standing() != null);
    }

    private Filed changed(IncidentEvent event) {
        Incident incident = event.incident();
        boolean rose = incident.level().computed().compareTo(highest) > 0;
        return new Filed(
                id,
                pair,
                subject,
                known,
                rose ? incident.level().computed() : highest,
                rose ? event.knownAt() : reached,
                rose ? incident.coverage().publishers().size() : voices,
                urgent == null && isUrgent(incident) ? event.knownAt() : urgent,
                incident.coverage().reports(),
                incident.booked().standing() != null);
    }

    private static boolean isUrgent(Incident incident) {
        return incident.level().computed().compareTo(Precedence.IMMEDIATE) >= 0;
    }
}
