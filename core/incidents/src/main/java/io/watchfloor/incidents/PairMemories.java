package io.watchfloor.incidents;

import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.incidents.points.PairMemory.Seen;
import io.watchfloor.incidents.points.Worth;
import io.watchfloor.model.Report;
import org.jspecify.annotations.Nullable;

/** What is remembered of pairs, in the store. */
final class PairMemories {
    private final IncidentStore store;

    PairMemories(IncidentStore store) {
        this.store = store;
    }

    /** What a report is worth that comes now; its pair remembers it. */
    @Nullable
    Worth weigh(Report report) {
        Seen seen = PairMemory.see(store.memory(report.parties().pair()).orElse(null), report);
        if (seen.worth() != null && seen.memory() != null) {
            store.put(report.parties().pair(), seen.memory());
        }
        return seen.worth();
    }
}
