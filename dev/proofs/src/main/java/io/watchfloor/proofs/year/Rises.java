package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The points of each incident as they rise: what would call if another number of points did. */
final class Rises implements Watcher {
    private final Map<String, Integer> highest = new HashMap<>();
    private final List<Rise> rises = new ArrayList<>();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            io.watchfloor.model.Call sum = event.call();
            String incident = event.incident().id();
            if (sum != null && sum.points() > highest.getOrDefault(incident, 0)) {
                highest.put(incident, sum.points());
                String report = sum.report() == null ? event.report() : sum.report();
                rises.add(new Rise(
                        event.knownAt(),
                        incident,
                        CallLine.headline(Objects.requireNonNullElse(report, "")),
                        sum.points()));
            }
        }
    }

    List<Rise> all() {
        return rises;
    }
}
