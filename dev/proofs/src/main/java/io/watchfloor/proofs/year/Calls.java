package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.happenings.Happening;
import io.watchfloor.incidents.happenings.Happenings;
import io.watchfloor.incidents.happenings.Happenings.Told;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of a fold: one for each happening and each new turn of it; what joins a happening makes no sound. */
final class Calls implements Watcher {
    private final List<Call> calls = new ArrayList<>();
    private final List<Happening> open = new ArrayList<>();
    /** By happening, where its last call stands. */
    private final Map<String, Integer> places = new HashMap<>();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            if (event.calls() && !event.incident().booked().shadow()) {
                Report report = entry instanceof JournalEntry.Reported reported ? reported.report() : null;
                take(Happenings.tell(open, event), event, report);
            }
        }
    }

    private void take(Told told, IncidentEvent event, @Nullable Report report) {
        Happening happening = told.happening();
        open.removeIf(one -> one.id().equals(happening.id()) || !Happenings.isOpen(one, event.at()));
        open.add(happening);
        if (told.sounds()) {
            places.put(happening.id(), calls.size());
            calls.add(call(event, report, List.of(event.incident().id())));
            return;
        }
        // Siblings stand in the call that they joined.
        int place = places.getOrDefault(happening.id(), calls.size() - 1);
        Call made = calls.get(place);
        calls.set(
                place,
                new Call(made.at(), made.level(), happening.incidents(), made.headline(), made.term(), made.points()));
    }

    private static Call call(IncidentEvent event, @Nullable Report report, List<String> incidents) {
        return new Call(
                event.knownAt(),
                event.incident().level().computed(),
                incidents,
                report == null ? "" : report.headline().id(),
                term(event, report),
                event.call() == null ? 0 : event.call().points());
    }

    private static String term(IncidentEvent event, @Nullable Report report) {
        String act = event.call() == null ? null : event.call().term();
        return act != null ? act : report == null ? "" : report.match().rule();
    }

    /** All of them, in the order in which they were made. */
    List<Call> all() {
        return List.copyOf(calls);
    }
}
