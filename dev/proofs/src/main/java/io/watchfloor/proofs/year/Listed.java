package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The arrivals of the headlines that somebody asks about. */
final class Listed implements Watcher {
    private final Set<String> wanted;
    private final Map<String, Arrival> arrivals = new HashMap<>();

    static Listed of(Collection<Happened> events) {
        return new Listed(
                events.stream().flatMap(event -> event.headlines().stream()).toList());
    }

    private Listed(Collection<String> wanted) {
        this.wanted = new HashSet<>(wanted);
    }

    @Override
    public void arrived(Arrival arrival) {
        if (wanted.contains(arrival.id())) {
            arrivals.put(arrival.id(), arrival);
        }
    }

    Map<String, Arrival> arrivals() {
        return arrivals;
    }
}
