package io.watchfloor.incidents;

import io.watchfloor.model.Desk;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What of an incident is compared before and after a step: the difference makes the events. */
record Facts(
        IncidentStatus status,
        Precedence computed,
        Precedence announced,
        Hearers hearers,
        List<String> owners,
        int voices,
        int struck,
        Set<String> facets,
        Set<String> deniedBy,
        Desk desk) {

    static Facts of(IncidentState incident, Tally tally, Instant now) {
        Urgency urgency = Urgency.of(tally, incident.birth(), now);
        return new Facts(
                Headers.status(incident, urgency),
                urgency.computed(),
                incident.announced(),
                tally.hearers(),
                tally.owners(),
                tally.voices.count(),
                tally.struck(),
                Set.copyOf(tally.facets.keys()),
                Set.copyOf(tally.denials.keys()),
                incident.desk());
    }
}
