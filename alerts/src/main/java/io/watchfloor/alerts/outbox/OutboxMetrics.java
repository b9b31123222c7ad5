package io.watchfloor.alerts.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/**
 * What an operator sees of every receiver: queue, age of the oldest, undelivered, disabled, and attempts by outcome. Of an
 * outbox that another instance sends, or that is not read to its end yet, all but the attempts are zero.
 */
final class OutboxMetrics {
    private final MeterRegistry registry;
    private final InstantSource desk;
    private final BooleanSupplier sending;

    OutboxMetrics(
            MeterRegistry registry, InstantSource desk, Outbox outbox, BooleanSupplier sending, Set<String> receivers) {
        this.registry = registry;
        this.desk = desk;
        this.sending = sending;
        for (String receiver : receivers) {
            gauge("pending", "Notifications that wait", receiver, outbox, box -> box.pending(receiver));
            gauge("undelivered", "Notifications given up", receiver, outbox, box -> box.undelivered(receiver));
            gauge("disabled", "1 after 410 Gone", receiver, outbox, box -> box.isDisabled(receiver) ? 1 : 0);
            gauge("oldest.seconds", "Age of the oldest that waits", receiver, outbox, box -> age(box, receiver));
        }
    }

    void attempted(String receiver, DeliveryOutcome outcome) {
        Counter.builder("watchfloor.alerts.attempts")
                .description("Attempts to deliver, by receiver and outcome")
                .tag("receiver", receiver)
                .tag("outcome", outcome.word())
                .register(registry)
                .increment();
    }

    private double age(Outbox outbox, String receiver) {
        return outbox.oldest(receiver)
                .map(Notification::decidedAt)
                .map(since -> Duration.between(since, desk.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private void gauge(String name, String what, String receiver, Outbox outbox, ToDoubleFunction<Outbox> value) {
        Gauge.builder(
                        "watchfloor.alerts.receiver." + name,
                        outbox,
                        box -> sending.getAsBoolean() ? value.applyAsDouble(box) : 0)
                .description(what)
                .tag("receiver", receiver)
                .register(registry);
    }
}
