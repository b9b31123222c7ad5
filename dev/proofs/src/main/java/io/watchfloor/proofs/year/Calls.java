package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.happenings.Happenings;
import io.watchfloor.incidents.happenings.Happenings.Told;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The calls of a fold, by the rule that alerts goes by: one happening calls once, and names the incidents that join it. */
final class Calls implements Watcher {
    private final List<IncidentEvent> events = new ArrayList<>();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        outputs.events().stream()
                .filter(event -> event.calls() && !event.incident().booked().shadow())
                .forEach(events::add);
    }

    /** All of them, in the order in which they were made. */
    List<Call> all() {
        List<IncidentEvent> sorted = events.stream().sorted(Happenings.ORDER).toList();
        List<Told> told = Happenings.of(sorted);
        List<Call> calls = new ArrayList<>();
        Map<String, Integer> latest = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            IncidentEvent event = sorted.get(i);
            String happening = told.get(i).happening().id();
            Integer before = latest.get(happening);
            if (told.get(i).sounds() || before == null) {
                latest.put(happening, calls.size());
                calls.add(call(event));
            } else {
                calls.set(before, calls.get(before).naming(event.incident().id()));
            }
        }
        return List.copyOf(calls);
    }

    /** How many happenings they are about. */
    int happenings() {
        Set<String> ids = new HashSet<>();
        Happenings.of(events).forEach(told -> ids.add(told.happening().id()));
        return ids.size();
    }

    private static Call call(IncidentEvent event) {
        io.watchfloor.model.Call sum = event.call();
        String report = sum == null || sum.report() == null ? event.report() : sum.report();
        return new Call(
                event.knownAt(),
                event.incident().level().computed(),
                List.of(event.incident().id()),
                headline(Objects.requireNonNullElse(report, "")),
                sum == null ? "" : Objects.requireNonNullElse(sum.term(), ""),
                sum == null ? 0 : sum.points());
    }

    /** The id of a report is that of its headline, a slash, the pack, a slash, and the rule. */
    static String headline(String report) {
        int pack = report.lastIndexOf('/', report.lastIndexOf('/') - 1);
        return pack <= 0 ? report : report.substring(0, pack);
    }
}
