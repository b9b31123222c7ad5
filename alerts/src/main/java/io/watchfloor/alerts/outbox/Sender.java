package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.message.Wording;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that sends to one receiver: takes what is due, attempts it, records the attempt, and goes on, while the lease
 * holds.
 */
final class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofMillis(100);

    private final String receiver;
    private final Channel channel;
    private final Wording wording;
    private final Outbox outbox;
    private final DeliveryLog deliveries;
    private final LeaseKeeper lease;
    private final InstantSource wall;
    private final Thread thread;
    private volatile boolean closing;

    Sender(Receiver receiver, Outbox outbox, DeliveryLog deliveries, LeaseKeeper lease, InstantSource wall) {
        this.receiver = receiver.name();
        this.channel = receiver.channel();
        this.wording = receiver.wording();
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.lease = lease;
        this.wall = wall;
        thread = new Thread(this::run, "alerts-to-" + receiver.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closing) {
                if (lease.awaitHeld(IDLE)) {
                    var pending = outbox.next(receiver, wall, IDLE);
                    // A pause between here and the wire is the one that repeats something.
                    if (pending.isPresent() && !closing && lease.isHeld()) {
                        attempt(pending.get());
                    }
                }
            }
        } catch (InterruptedException e) {
            log.debug("{} stopped", thread.getName());
        }
    }

    private void attempt(Pending pending) throws InterruptedException {
        Outcome outcome = outcome(pending);
        Delivery delivery = outbox.attempted(pending, outcome, wall.instant());
        if (!deliveries.write(delivery)) {
            lease.doubt();
        }
        if (!(outcome instanceof Outcome.Delivered)) {
            log.warn(
                    "{} attempt {}: {}; {}",
                    delivery.notification(),
                    delivery.attempt(),
                    delivery.error(),
                    next(outcome, delivery));
        }
    }

    /** A channel that throws is a bug in it; the notification must not die of it, nor the thread. */
    private Outcome outcome(Pending pending) throws InterruptedException {
        try {
            return channel.send(wording.message(pending.notification()));
        } catch (RuntimeException e) {
            log.error(
                    "channel of receiver {} failed on {}",
                    receiver,
                    pending.notification().id(),
                    e);
            return new Outcome.Retry(null, e.toString(), null, false);
        }
    }

    private static String next(Outcome outcome, Delivery delivery) {
        if (outcome instanceof Outcome.Gone) {
            return "nothing more goes to this receiver; correct or remove it in the routing file and restart";
        }
        return delivery.outcome() == DeliveryOutcome.RETRY
                ? "next at " + delivery.nextAttempt()
                : "kept as undelivered; mend the receiver and redrive it";
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Takes nothing more; the attempt that is being made may finish. */
    void stop() {
        closing = true;
    }

    /** Waits for the last attempt, then leaves it to its channel's deadline. */
    void awaitEnd(Duration atMost) {
        try {
            thread.join(Math.max(1, atMost.toMillis()));
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
