package io.watchfloor.alerts.outbox;

import io.watchfloor.model.Delivery;
import io.watchfloor.model.Notification;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one receiver, in the order of decision. Notifications of one incident go in that order, one after the
 * other; one that must wait does not hold up those of other incidents. Not for use by several threads.
 */
final class ReceiverQueue {
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Map<String, Pending> undelivered = new LinkedHashMap<>();

    /** Outcomes read before their notification: the two topics are read at once. */
    private final Map<String, Delivery> early = new HashMap<>();

    /** Our own attempts, which were taken in when they were made and will be read once more from the topic. */
    private final Set<Delivery> echoes = new HashSet<>();

    private @Nullable Instant busyUntil;
    private boolean disabled;

    /** Takes in a notification read from the topic. */
    void add(Notification notification) {
        pending.putIfAbsent(notification.id(), Pending.fresh(notification));
        Delivery known = early.remove(notification.id());
        if (known != null) {
            apply(known);
        }
    }

    /** Takes in an attempt of ours before it is written. */
    void attempted(Delivery attempt) {
        apply(attempt);
        echoes.add(attempt);
    }

    /** Takes in an outcome read from the topic. */
    void recorded(Delivery delivery) {
        if (!echoes.remove(delivery)) {
            apply(delivery);
        }
    }

    private void apply(Delivery delivery) {
        String id = delivery.notification();
        Pending known = pending.containsKey(id) ? pending.get(id) : undelivered.get(id);
        if (known == null) {
            early.merge(id, delivery, Deliveries::later);
            return;
        }
        switch (delivery.outcome()) {
            case RETRY -> pending.put(id, known.after(delivery));
            case UNDELIVERED -> {
                pending.remove(id);
                undelivered.put(id, known.after(delivery));
            }
            case REDRIVEN -> {
                undelivered.remove(id);
                pending.put(id, known.again());
            }
            case DELIVERED, DISCARDED -> {
                pending.remove(id);
                undelivered.remove(id);
            }
        }
    }

    /** The next notification to attempt, if one is due. */
    Optional<Pending> next(Instant now) {
        if (disabled || (busyUntil != null && busyUntil.isAfter(now))) {
            return Optional.empty();
        }
        Set<String> passed = new HashSet<>();
        return pending.values().stream()
                .filter(one -> passed.add(one.lane()))
                .filter(one -> one.isDue(now))
                .findFirst();
    }

    /** The receiver as a whole is in trouble: nothing goes to it before. */
    void pauseUntil(@Nullable Instant until) {
        busyUntil = until;
    }

    /** The receiver asked never to be called again. */
    void disable() {
        disabled = true;
    }

    boolean isDisabled() {
        return disabled;
    }

    int pending() {
        return pending.size();
    }

    int undelivered() {
        return undelivered.size();
    }

    /** The notification that has waited longest. */
    Optional<Notification> oldest() {
        return pending.values().stream().findFirst().map(Pending::notification);
    }
}
