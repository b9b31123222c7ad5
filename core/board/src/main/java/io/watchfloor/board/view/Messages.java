package io.watchfloor.board.view;

import io.watchfloor.model.Delivery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was told of which incident: the last word about each notification of one event. Of the {@value #KEPT} that were heard
 * of last; digests and notices are about no single incident and not among them.
 */
final class Messages {
    static final int KEPT = 20_000;

    private final LinkedHashMap<String, Delivery> last = new LinkedHashMap<>();
    private final Map<String, Map<String, Delivery>> byIncident = new HashMap<>();

    void apply(Delivery delivery) {
        String incident = Delivery.incident(delivery.notification());
        if (incident.isEmpty()) {
            return;
        }
        String id = delivery.notification();
        last.remove(id);
        last.put(id, delivery);
        byIncident.computeIfAbsent(incident, none -> new LinkedHashMap<>()).put(id, delivery);
        if (last.size() > KEPT) {
            forget(last.keySet().iterator().next());
        }
    }

    private void forget(String id) {
        last.remove(id);
        Map<String, Delivery> of = byIncident.get(Delivery.incident(id));
        if (of != null) {
            of.remove(id);
            if (of.isEmpty()) {
                byIncident.remove(Delivery.incident(id));
            }
        }
    }

    /** Newest first. */
    List<Delivery> of(String incident) {
        return byIncident.getOrDefault(incident, Map.of()).values().stream()
                .sorted(Comparator.comparing(Delivery::at).reversed().thenComparing(Delivery::notification))
                .toList();
    }
}
