package io.watchfloor.board.view;

import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notifications that were given up and wait for a person, by the last word about each. */
final class GivenUp {
    private final Map<String, Delivery> waiting = new LinkedHashMap<>();

    void apply(Delivery delivery) {
        waiting.remove(delivery.notification());
        if (delivery.outcome() == DeliveryOutcome.UNDELIVERED) {
            waiting.put(delivery.notification(), delivery);
        }
    }

    /** In the order in which they were given up. */
    List<Delivery> all() {
        return List.copyOf(waiting.values());
    }
}
