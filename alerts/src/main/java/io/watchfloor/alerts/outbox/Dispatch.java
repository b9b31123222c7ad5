package io.watchfloor.alerts.outbox;

import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds, from the moment that this instance takes up the duty until it lays it down. It reads
 * notifications and deliveries from their beginning first, so that it knows everything that was recorded by whoever
 * had the duty before, and sends only while its lease holds.
 */
final class Dispatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(3);

    private final CleanupStack started = new CleanupStack();
    private final Outbox outbox;
    private final TopicFollower follower;
    private final LeaseKeeper lease;
    private final List<Sender> senders;

    /** Starts to read, and a thread for each receiver that sends as soon as everything recorded is known. */
    static Dispatch start(
            ServiceContext context,
            Outbox outbox,
            List<Receiver> receivers,
            OutboxMetrics metrics,
            InstantSource wall) {
        outbox.reset();
        Dispatch dispatch = new Dispatch(context, outbox, receivers, metrics, wall);
        dispatch.lease.start();
        dispatch.senders.forEach(Sender::start);
        return dispatch;
    }

    private Dispatch(
            ServiceContext context,
            Outbox outbox,
            List<Receiver> receivers,
            OutboxMetrics metrics,
            InstantSource wall) {
        TopicValues recorded = new TopicValues("is passed over; only this service should write there")
                .each(context.topics().deliveries, outbox::recorded)
                .each(context.topics().notifications, outbox::add);
        this.outbox = outbox;
        try {
            follower = started.push(TopicFollower.start("alerts-outbox", context, recorded));
            DeliveryLog deliveries = started.push(new DeliveryLog(context, metrics));
            lease = started.push(new LeaseKeeper(
                    started.push(new DutyHolder(context)),
                    follower,
                    () -> new Lease.Moment(System.nanoTime(), wall.instant()),
                    () -> sayWhatIsSent(receivers)));
            senders = receivers.stream()
                    .map(receiver -> new Sender(receiver, outbox, deliveries, lease, wall))
                    .toList();
        } catch (KafkaException e) {
            started.close();
            throw e;
        }
    }

    /** Whether everything recorded is known, and what is pending is for this instance to send. */
    boolean isSending() {
        return lease.hasBegun();
    }

    /** Whether the group lets it send at this moment. */
    boolean isHeld() {
        return lease.isHeld();
    }

    boolean isAlive() {
        return follower.isAlive() && lease.isAlive() && senders.stream().allMatch(Sender::isAlive);
    }

    private void sayWhatIsSent(List<Receiver> receivers) {
        log.info("sending to {}", receivers.stream().map(Receiver::name).toList());
        Set<String> known = receivers.stream().map(Receiver::name).collect(Collectors.toSet());
        for (String receiver : outbox.receivers()) {
            int waiting = outbox.pending(receiver);
            if (waiting > 0 && !known.contains(receiver)) {
                log.warn(
                        "{} notifications wait for receiver {}, which the routing file no longer names;"
                                + " name it again or discard them",
                        waiting,
                        receiver);
            }
        }
    }

    @Override
    public void close() {
        senders.forEach(Sender::stop);
        long end = System.nanoTime() + FINISH_WITHIN.toNanos();
        senders.forEach(sender -> sender.awaitEnd(Duration.ofNanos(end - System.nanoTime())));
        started.close();
    }
}
