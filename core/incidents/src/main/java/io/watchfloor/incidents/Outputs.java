package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What one journal entry gives, in order.
 *
 * @param events with their headers
 * @param reports memberships as they stand now
 * @param appends what the journal partitions of other pairs are to be told; a fold, which has their entries, passes over
 *     them
 * @param unanswered acts on incidents that are not there
 * @param evicted ids of incidents that left the store; their events of this entry, if any, came before
 */
public record Outputs(
        List<IncidentEvent> events,
        List<IncidentReport> reports,
        List<JournalEntry.Named> appends,
        List<Act> unanswered,
        List<String> evicted) {
    static Outputs none() {
        return new Outputs(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Headers to publish: the last one of each incident is what stays. */
    public List<Incident> incidents() {
        return events.stream().map(IncidentEvent::incident).toList();
    }
}
