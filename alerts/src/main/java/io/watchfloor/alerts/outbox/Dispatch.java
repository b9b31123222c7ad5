package io.watchfloor.alerts.outbox;

import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds, from the moment that this instance takes up the duty until it lays it down. It reads
 * notifications and deliveries from their beginning first, so that it knows everything that was recorded by whoever
 * had the duty before.
 */
final class Dispatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final Duration FINISH_WITHIN = Duration.ofSeconds(3);

    private final CleanupStack started = new CleanupStack();
    private final Topics topics;
    private final Outbox outbox;
    private final TopicFollower follower;
    private final List<Sender> senders = new CopyOnWriteArrayList<>();
    private volatile boolean sending;

    /** Starts to read; {@link #send} starts to send. */
    Dispatch(ServiceContext context, Outbox outbox) {
        this.topics = context.topics();
        this.outbox = outbox;
        outbox.reset();
        follower = started.push(TopicFollower.start(
                "alerts-outbox", context, List.of(topics.deliveries, topics.notifications), this::take));
    }

    /** Waits until everything recorded is known, then starts a thread for each receiver. */
    void send(ServiceContext context, List<Receiver> receivers, OutboxMetrics metrics, InstantSource wall)
            throws InterruptedException {
        while (!follower.awaitCaughtUp(LOOK_AGAIN)) {
            if (!follower.isAlive()) {
                return;
            }
        }
        warnOfOrphans(receivers);
        DeliveryLog deliveries = started.push(new DeliveryLog(context));
        for (Receiver receiver : receivers) {
            Sender sender = new Sender(receiver, outbox, deliveries, metrics, wall);
            sender.start();
            senders.add(sender);
        }
        sending = true;
        log.info("sending to {}", receivers.stream().map(Receiver::name).toList());
    }

    boolean isSending() {
        return sending;
    }

    boolean isAlive() {
        return follower.isAlive() && senders.stream().allMatch(Sender::isAlive);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            if (record.topic().equals(topics.notifications.name())) {
                outbox.add(Json.read(record.value(), Notification.class));
            } else {
                outbox.recorded(Json.read(record.value(), Delivery.class));
            }
        } catch (InvalidJsonException e) {
            log.error(
                    "{}/{}/{} is passed over: {}; only this service should write there",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private void warnOfOrphans(List<Receiver> receivers) {
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
        sending = false;
        senders.forEach(Sender::stop);
        long end = System.nanoTime() + FINISH_WITHIN.toNanos();
        senders.forEach(sender -> sender.awaitEnd(Duration.ofNanos(end - System.nanoTime())));
        started.close();
    }
}
