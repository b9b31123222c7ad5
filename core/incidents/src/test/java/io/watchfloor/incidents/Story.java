package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Given these entries of a journal, what came of them; what one pair tells another comes next, as it does in Kafka. */
final class Story {
    final MemoryIncidentStore store = new MemoryIncidentStore();
    final List<IncidentEvent> events = new ArrayList<>();
    final Map<String, Incident> incidents = new TreeMap<>();
    final Map<String, IncidentReport> memberships = new TreeMap<>();
    final List<Act> unanswered = new ArrayList<>();
    final IncidentLogic logic = new IncidentLogic(store, "test");
    private long offset;

    Story given(Reporting... reports) {
        for (Reporting report : reports) {
            given(report.entry());
        }
        return this;
    }

    Story given(JournalEntry... entries) {
        for (JournalEntry entry : entries) {
            Outputs outputs = logic.apply(entry, Reporting.cause(offset++));
            events.addAll(outputs.events());
            outputs.events().forEach(event -> incidents.put(event.incident().id(), event.incident()));
            outputs.reports()
                    .forEach(report -> memberships.put(
                            report.incident() + "/" + report.report().id(), report));
            unanswered.addAll(outputs.unanswered());
            given(outputs.appends().toArray(Named[]::new));
        }
        return this;
    }

    /** Somebody does something so many hours after the start, on the desk version that stands. */
    Story does(Acts act, double hours) {
        Incident incident = incidents.get(act.incident());
        return given(act.at(hours, incident == null ? 0 : incident.desk().version()));
    }

    Story passes(double hours) {
        return given(Reporting.tick(hours));
    }

    IncidentEvent event() {
        return events.get(events.size() - 1);
    }

    Incident last() {
        return event().incident();
    }

    Incident incident(String id) {
        return incidents.get(id);
    }

    List<Change> types() {
        return events.stream().map(IncidentEvent::type).toList();
    }

    static Instant hour(double hours) {
        return Reporting.START.plusSeconds(Math.round(hours * 3600));
    }
}
