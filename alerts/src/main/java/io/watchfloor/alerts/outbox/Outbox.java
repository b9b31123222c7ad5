package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that is decided and not delivered, by receiver: the fold of the topics notifications and deliveries. The same
 * records give the same outbox, whichever topic is read faster; a restart therefore sends again only what has no
 * recorded success. Safe for use by several threads.
 */
public final class Outbox {
    private final RetryPolicy policy;
    private final Map<String, ReceiverQueue> queues = new TreeMap<>();

    public Outbox(RetryPolicy policy) {
        this.policy = policy;
    }

    /** Forgets everything, before the topics are read anew. */
    synchronized void reset() {
        queues.clear();
    }

    synchronized void add(Notification notification) {
        queue(notification.receiver()).add(notification);
        notifyAll();
    }

    synchronized void recorded(Delivery delivery) {
        queue(delivery.receiver()).recorded(delivery);
        notifyAll();
    }

    /** What to attempt next for a receiver; waits for it, but not for longer than {@code atMost}. */
    synchronized Optional<Pending> next(String receiver, InstantSource clock, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<Pending> next = queue(receiver).next(clock.instant());
        while (next.isEmpty() && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            next = queue(receiver).next(clock.instant());
        }
        return next;
    }

    /** Takes in the outcome of an attempt that was just made; the result is to be written to the topic. */
    synchronized Delivery attempted(Pending pending, Outcome outcome, Instant now) {
        ReceiverQueue queue = queue(pending.notification().receiver());
        Delivery delivery = policy.after(pending, outcome, now);
        queue.attempted(delivery);
        if (outcome instanceof Outcome.Gone) {
            queue.disable();
        }
        queue.pauseUntil(outcome instanceof Outcome.Retry retry && retry.busy() ? delivery.nextAttempt() : null);
        return delivery;
    }

    synchronized Set<String> receivers() {
        return Set.copyOf(queues.keySet());
    }

    public synchronized int pending(String receiver) {
        return queue(receiver).pending();
    }

    public synchronized int undelivered(String receiver) {
        return queue(receiver).undelivered();
    }

    public synchronized boolean isDisabled(String receiver) {
        return queue(receiver).isDisabled();
    }

    /** The notification that has waited longest for a receiver. */
    public synchronized Optional<Notification> oldest(String receiver) {
        return queue(receiver).oldest();
    }

    private ReceiverQueue queue(String receiver) {
        return queues.computeIfAbsent(receiver, name -> new ReceiverQueue());
    }
}
