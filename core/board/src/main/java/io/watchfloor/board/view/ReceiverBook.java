package io.watchfloor.board.view;

import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the last attempts to tell each receiver went. Safe for many threads. */
public final class ReceiverBook {
    private final Map<String, Delivery> delivered = new HashMap<>();
    private final Map<String, Delivery> failed = new HashMap<>();

    /** An attempt; people's words about one are none. */
    public synchronized void apply(Delivery delivery) {
        if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
            newer(delivered, delivery);
        } else if (delivery.by() == null) {
            newer(failed, delivery);
        }
    }

    private static void newer(Map<String, Delivery> last, Delivery delivery) {
        last.merge(delivery.receiver(), delivery, (one, other) -> other.at().isBefore(one.at()) ? one : other);
    }

    /** The last success, or absent. */
    public synchronized @Nullable Delivery delivered(String receiver) {
        return delivered.get(receiver);
    }

    /** The last failure when nothing was delivered since, or absent. */
    public synchronized @Nullable Delivery failing(String receiver) {
        Delivery last = failed.get(receiver);
        Delivery success = delivered.get(receiver);
        return last == null || (success != null && !success.at().isBefore(last.at())) ? null : last;
    }
}
