package io.watchfloor.board.view;

import io.watchfloor.model.IncidentReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** Of one incident, by the keys of their records. */
    Map<String, IncidentReport> of(String incident) {
        return Map.copyOf(byIncident.getOrDefault(incident, Map.of()));
    }

    /** Gravity of its gravest report that counts, in tenths of a step; 0 when none is known. */
    int gravest(String incident) {
        return byIncident.getOrDefault(incident, Map.of()).values().stream()
                .filter(member -> member.withdrawn() == null && member.report().gravity() != null)
                .mapToInt(member -> member.report().gravity().tenths())
                .max()
                .orElse(0);
    }

    void drop(String incident) {
        byIncident.getOrDefault(incident, Map.of()).keySet().forEach(incidentOf::remove);
        byIncident.remove(incident);
    }

    /** Those that are wanted, in no order. */
    List<IncidentReport> all(Predicate<IncidentReport> wanted) {
        return byIncident.values().stream()
                .flatMap(members -> members.values().stream())
                .filter(wanted)
                .toList();
    }
}
