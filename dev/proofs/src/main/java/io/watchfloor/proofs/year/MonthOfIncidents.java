package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import io.watchfloor.proofs.sheet.DrawnIncident;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The incidents that were opened in one month, and the reports that they hold in the end; none of shadow. */
final class MonthOfIncidents implements Watcher {
    private final YearMonth month;
    private final Map<String, YearMonth> opened = new HashMap<>();
    private final Map<String, Incident> incidents = new HashMap<>();
    private final Map<String, Map<String, Report>> members = new HashMap<>();

    MonthOfIncidents(YearMonth month) {
        this.month = month;
    }

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            Incident incident = event.incident();
            YearMonth known = YearMonth.from(event.knownAt().atOffset(ZoneOffset.UTC));
            if (!incident.booked().shadow()) {
                opened.putIfAbsent(incident.id(), known);
                if (isOfMonth(incident.id())) {
                    incidents.put(incident.id(), incident);
                }
            }
        }
        outputs.reports().stream()
                .filter(member -> isOfMonth(member.incident()))
                .forEach(this::put);
    }

    private boolean isOfMonth(String incident) {
        return month.equals(opened.get(incident));
    }

    private void put(IncidentReport member) {
        Map<String, Report> reports = members.computeIfAbsent(member.incident(), none -> new TreeMap<>());
        if (member.withdrawn() == null) {
            reports.put(member.report().id(), member.report());
        } else {
            reports.remove(member.report().id());
        }
    }

    /** Ids of those that hold a report. */
    Set<String> ids() {
        return incidents.keySet().stream()
                .filter(id -> !members.getOrDefault(id, Map.of()).isEmpty())
                .collect(Collectors.toSet());
    }

    /** One of {@link #ids}. */
    DrawnIncident get(String id) {
        Incident incident = incidents.get(id);
        if (incident == null) {
            throw new IllegalArgumentException("not opened in " + month + ": " + id);
        }
        return DrawnIncident.of(incident, members.getOrDefault(id, Map.of()).values());
    }
}
