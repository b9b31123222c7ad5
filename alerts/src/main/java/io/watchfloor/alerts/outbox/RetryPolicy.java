package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a failed attempt is made again: after a random part of a span that doubles with every attempt (full jitter), but
 * never before the receiver wants it; and when to give up.
 *
 * @param first the span after the first attempt
 * @param longest the span never grows beyond
 * @param giveUpAfter the notification is undelivered when the next attempt would be later than this after the first
 * @param random from 0 up to 1
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter, DoubleSupplier random) {

    /** What one more attempt with this outcome makes of a pending notification. */
    Delivery after(Pending pending, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Delivered delivered) {
            return delivery(pending, now, DeliveryOutcome.DELIVERED, delivered.status(), null, null);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return delivery(pending, now, DeliveryOutcome.UNDELIVERED, refused.status(), refused.error(), null);
        }
        if (outcome instanceof Outcome.Gone gone) {
            return delivery(pending, now, DeliveryOutcome.RETRY, gone.status(), gone.error(), null);
        }
        Outcome.Retry retry = (Outcome.Retry) outcome;
        Instant next = now.plus(pause(pending.attempts() + 1, retry.after()));
        Instant since = pending.firstAttempt() == null ? now : pending.firstAttempt();
        return next.isAfter(since.plus(giveUpAfter))
                ? delivery(pending, now, DeliveryOutcome.UNDELIVERED, retry.status(), retry.error(), null)
                : delivery(pending, now, DeliveryOutcome.RETRY, retry.status(), retry.error(), next);
    }

    private Duration pause(int attempt, @Nullable Duration asked) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long span = Math.min(doubled, longest.toMillis());
        Duration jittered = Duration.ofMillis((long) (span * random.getAsDouble()));
        return asked != null && asked.compareTo(jittered) > 0 ? asked : jittered;
    }

    private static Delivery delivery(
            Pending pending,
            Instant now,
            DeliveryOutcome outcome,
            @Nullable String status,
            @Nullable String error,
            @Nullable Instant next) {
        return new Delivery(
                pending.notification().id(),
                pending.notification().receiver(),
                pending.attempts() + 1,
                now,
                outcome,
                status,
                error,
                next,
                null,
                Map.of());
    }
}
