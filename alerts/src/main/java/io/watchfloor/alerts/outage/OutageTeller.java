package io.watchfloor.alerts.outage;

import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.outbox.Receiver;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one receiver the newest of what it is given, and tries again until that is delivered or there is something newer. */
final class OutageTeller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutageTeller.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Receiver receiver;
    private final ScheduledExecutorService thread;
    private volatile String newest = "";

    OutageTeller(Receiver receiver) {
        this.receiver = receiver;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "alerts-outage-to-" + receiver.name());
            daemon.setDaemon(true);
            return daemon;
        });
    }

    String receiver() {
        return receiver.name();
    }

    /** Tells it, from now on. */
    void tell(Notification notification) {
        newest = notification.id();
        thread.execute(() -> attempt(notification, FIRST_PAUSE));
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void attempt(Notification notification, Duration pause) {
        if (!newest.equals(notification.id())) {
            return;
        }
        Outcome outcome = outcome(notification);
        if (outcome instanceof Outcome.Delivered) {
            log.info("{} told without the broker: {}", receiver.name(), notification.id());
        } else if (outcome instanceof Outcome.Retry retry) {
            log.warn(
                    "{} could not be told without the broker: {}; again in {} s",
                    receiver.name(),
                    retry.error(),
                    pause.toSeconds());
            Duration longer = pause.multipliedBy(2);
            Duration next = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            thread.schedule(() -> attempt(notification, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            log.error("{} does not take {}: {}", receiver.name(), notification.id(), outcome);
        }
    }

    /** A channel that throws is a bug in it, and no reason to be silent later. */
    private Outcome outcome(Notification notification) {
        try {
            return receiver.channel().send(receiver.wording().message(notification));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused(null, "interrupted");
        } catch (RuntimeException e) {
            return new Outcome.Retry(null, e.toString(), null, false);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        receiver.channel().close();
    }
}
