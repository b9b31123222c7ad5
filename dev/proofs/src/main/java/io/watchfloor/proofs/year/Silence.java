package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Windows in which headlines did not come, and what closed in them. */
final class Silence implements Watcher {
    private final List<Instant> closed = new ArrayList<>();
    private final SortedSet<Long> gaps = new TreeSet<>();
    private Outages outages = Outages.NONE;

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        outages = (entry instanceof JournalEntry.Pulse pulse ? outages.told(pulse) : outages).asOf(entry.at());
        gaps.addAll(outages.gaps());
        for (IncidentEvent event : outputs.events()) {
            Instant at = event.incident().course().closed();
            if (event.changes().contains(Change.CLOSED) && at != null) {
                closed.add(at);
            }
        }
    }

    @Override
    public String toString() {
        long during = closed.stream()
                .filter(at -> gaps.contains(Math.floorDiv(at.getEpochSecond(), 3 * 3_600L)))
                .count();
        return during + " of " + closed.size() + " closed in " + gaps.size()
                + " windows of three hours without headlines";
    }
}
