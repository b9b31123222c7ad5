package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.List;

/** The calls of a fold, by the rule that alerts goes by. */
final class Calls implements Watcher {
    private final List<Call> calls = new ArrayList<>();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            if (event.calls() && !event.incident().booked().shadow()) {
                Report report = entry instanceof JournalEntry.Reported reported ? reported.report() : null;
                calls.add(new Call(
                        event.knownAt(),
                        event.incident().level().computed(),
                        List.of(event.incident().id()),
                        report == null ? "" : report.headline().id(),
                        report == null ? "" : report.match().rule(),
                        0));
            }
        }
    }

    /** All of them, in the order in which they were made. */
    List<Call> all() {
        return List.copyOf(calls);
    }
}
