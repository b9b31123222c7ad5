package io.watchfloor.proofs.year;

import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an incident.
 *
 * @param known when it was opened, in journal time
 * @param highest precedence that it ever had
 * @param urgent when it first stood at immediate or flash
 * @param reports that count, as its last header says
 */
record Filed(
        String id,
        String pair,
        String subject,
        Instant known,
        Precedence highest,
        @Nullable Instant urgent,
        int reports,
        boolean standing) {

    static Filed of(@Nullable Filed before, IncidentEvent event) {
        Precedence now = event.incident().level().computed();
        Instant urgent = now.compareTo(Precedence.IMMEDIATE) >= 0 ? event.knownAt() : null;
        return new Filed(
                event.incident().id(),
                event.incident().pair().toString(),
                event.incident().subject(),
                before == null ? event.knownAt() : before.known(),
                before == null || now.compareTo(before.highest()) > 0 ? now : before.highest(),
                before == null || before.urgent() == null ? urgent : before.urgent(),
                event.incident().coverage().reports(),
                event.incident().booked().standing() != null);
    }
}
