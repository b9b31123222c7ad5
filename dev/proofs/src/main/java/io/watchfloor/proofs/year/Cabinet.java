package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents a fold made, and which of them hold the reports of a headline in the end. */
final class Cabinet implements Watcher, Holders {
    private final Map<String, Filed> incidents = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            if (!event.incident().booked().shadow()) {
                incidents.compute(event.incident().id(), (id, before) -> Filed.of(before, event));
            }
        }
        for (IncidentReport member : outputs.reports()) {
            String headline = member.report().headline().id();
            if (member.withdrawn() == null) {
                holders.computeIfAbsent(headline, id -> new LinkedHashSet<>()).add(member.incident());
            } else {
                holders.getOrDefault(headline, new LinkedHashSet<>()).remove(member.incident());
            }
        }
    }

    Collection<Filed> incidents() {
        return incidents.values();
    }

    @Override
    public @Nullable Filed incident(String id) {
        return incidents.get(id);
    }

    @Override
    public Set<String> holding(String headline) {
        return holders.getOrDefault(headline, Set.of());
    }
}
