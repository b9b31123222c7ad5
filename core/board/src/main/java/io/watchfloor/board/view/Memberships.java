package io.watchfloor.board.view;

import io.watchfloor.model.IncidentReport;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which report is in which incident, by the keys of the records. Guarded by the view that holds it. */
final class Memberships {
    private final Map<String, Map<String, IncidentReport>> byIncident = new HashMap<>();
    private final Map<String, String> incidentOf = new HashMap<>();

    /** Absent means that the record was removed. */
    void apply(String key, @Nullable IncidentReport report) {
        if (report != null) {
            incidentOf.put(key, report.incident());
            byIncident.computeIfAbsent(report.incident(), id -> new HashMap<>()).put(key, report);
            return;
        }
        String incident = incidentOf.remove(key);
        if (incident != null) {
            byIncident.getOrDefault(incident, new HashMap<>()).remove(key);
        }
    }

    /** Of one incident, in no order. */
    Collection<IncidentReport> of(String incident) {
        return byIncident.getOrDefault(incident, Map.of()).values();
    }

    /** In no order. */
    List<IncidentReport> all() {
        return byIncident.values().stream()
                .flatMap(members -> members.values().stream())
                .toList();
    }
}
