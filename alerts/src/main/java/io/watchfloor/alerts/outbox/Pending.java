package io.watchfloor.alerts.outbox;

import io.watchfloor.model.Delivery;
import io.watchfloor.model.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification that is not yet delivered.
 *
 * @param attempts made so far
 * @param firstAttempt when it was first tried, or absent
 * @param nextAttempt not before, or absent when it may go at once
 */
record Pending(Notification notification, int attempts, @Nullable Instant firstAttempt, @Nullable Instant nextAttempt) {
    static Pending fresh(Notification notification) {
        return new Pending(notification, 0, null, null);
    }

    /** The same after one more attempt. */
    Pending after(Delivery attempt) {
        Instant first = firstAttempt == null ? attempt.at() : firstAttempt;
        return new Pending(notification, attempt.attempt(), first, attempt.nextAttempt());
    }

    /** The same with a new day's patience: it may go at once. */
    Pending again() {
        return new Pending(notification, attempts, null, null);
    }

    /** Notifications of one lane keep their order. A digest stands for itself. */
    String lane() {
        return notification.event() == null
                ? notification.id()
                : notification.event().incident().id();
    }

    boolean isDue(Instant now) {
        return nextAttempt == null || !nextAttempt.isAfter(now);
    }
}
