package io.watchfloor.board.tuning;

import io.watchfloor.model.IncidentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which rules called officers in the last thirty days, so that it can be seen which make the load. */
final class Calls {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int LIMIT = 20_000;

    private record Call(Instant at, String event) {}

    private final NavigableMap<Call, String> rules =
            new TreeMap<>(Comparator.comparing(Call::at).thenComparing(Call::event));

    /** Takes note of an event, if it calls. */
    synchronized void add(IncidentEvent event) {
        if (!event.calls() || event.incident().booked().shadow()) {
            return;
        }
        rules.put(new Call(event.knownAt(), event.id()), event.report() == null ? "" : rule(event.report()));
        Instant oldest = rules.lastKey().at().minus(KEPT);
        while (rules.size() > LIMIT || rules.firstKey().at().isBefore(oldest)) {
            rules.pollFirstEntry();
        }
    }

    /** How often each rule called in the thirty days before; what no report caused stands under the empty name. */
    synchronized Map<String, Integer> byRule(Instant now) {
        Map<String, Integer> counts = new HashMap<>();
        rules.tailMap(new Call(now.minus(KEPT), ""), true)
                .values()
                .forEach(rule -> counts.merge(rule, 1, Integer::sum));
        return counts;
    }

    /** A report's id ends with the rule that made it: pack, a slash, name. */
    static String rule(String report) {
        int name = report.lastIndexOf('/');
        int pack = report.lastIndexOf('/', name - 1);
        return report.substring(pack + 1);
    }
}
