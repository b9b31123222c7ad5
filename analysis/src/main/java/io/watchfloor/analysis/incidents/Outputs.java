package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import java.util.ArrayList;
import java.util.List;

/** What one journal entry gives, in order: events with their headers, memberships, and ids that left the store. */
public record Outputs(List<IncidentEvent> events, List<IncidentReport> reports) {
    static Outputs none() {
        return new Outputs(new ArrayList<>(), new ArrayList<>());
    }

    /** Headers to publish: the last one of each incident is what stays. */
    public List<Incident> incidents() {
        return events.stream().map(IncidentEvent::incident).toList();
    }
}
