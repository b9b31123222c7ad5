package io.watchfloor.alerts.outbox;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Every attempt that was made and every word of a person about one: {@code deliveries}. */
public final class Deliveries {
    private Deliveries() {}

    /**
     * Which of two records of one notification says what became of it. A sender that was paused may report late on what
     * another delivered meanwhile, or a person gave up: that changes nothing.
     */
    static Delivery later(Delivery before, Delivery now) {
        boolean over = before.outcome() == DeliveryOutcome.DELIVERED || before.outcome() == DeliveryOutcome.DISCARDED;
        return over ? before : now;
    }

    /** The last so many that are wanted, oldest first. */
    public static List<Delivery> last(ServiceContext context, Predicate<Delivery> wanted, int atMost) {
        Deque<Delivery> last = new ArrayDeque<>();
        TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().deliveries, delivery -> {
                    if (wanted.test(delivery)) {
                        last.addLast(delivery);
                    }
                    if (last.size() > atMost) {
                        last.removeFirst();
                    }
                }));
        return List.copyOf(last);
    }
}
