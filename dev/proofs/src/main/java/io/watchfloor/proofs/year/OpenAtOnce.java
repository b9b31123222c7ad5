package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many incidents are open at once, hour by hour of those that have headlines. */
final class OpenAtOnce implements Watcher {
    private static final double PERCENTILE = 0.99;

    private final Map<String, Set<String>> open = new HashMap<>();
    private final List<Integer> world = new ArrayList<>();
    private final List<Integer> busiest = new ArrayList<>();
    private Instant hour = Instant.EPOCH;

    @Override
    public void arrived(Arrival arrival) {
        Instant now = arrival.at().truncatedTo(ChronoUnit.HOURS);
        if (now.isAfter(hour)) {
            hour = now;
            world.add(open.values().stream().mapToInt(Set::size).sum());
            busiest.add(open.values().stream().mapToInt(Set::size).max().orElse(0));
        }
    }

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            Set<String> ofPair = open.computeIfAbsent(event.incident().pair().toString(), pair -> new HashSet<>());
            if (event.incident().course().status() == IncidentStatus.CLOSED
                    || event.incident().booked().shadow()) {
                ofPair.remove(event.incident().id());
            } else {
                ofPair.add(event.incident().id());
            }
        }
    }

    /** In the world, in 99 of 100 hours. */
    int world() {
        return percentile(world);
    }

    /** In the pair that has most, in 99 of 100 hours. */
    int pair() {
        return percentile(busiest);
    }

    static int percentile(List<Integer> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Integer> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(PERCENTILE * sorted.size()) - 1);
    }
}
