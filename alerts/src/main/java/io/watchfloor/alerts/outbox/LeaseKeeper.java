package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.outbox.DutyHolder.Word;
import io.watchfloor.alerts.outbox.Lease.Moment;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.streams.StreamsSettings;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lease of the senders: asks the group every second whether the duty is still here, and has everything read
 * that was recorded before they send for the first time, and again after a lapse.
 */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);

    /** The group gives the duty to nobody else before a whole session has passed since it last heard of us. */
    private static final Duration TERM = StreamsSettings.SESSION.dividedBy(2);

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    private final DutyHolder group;
    private final TopicFollower records;
    private final Supplier<Moment> clocks;
    private final Runnable onFirst;
    private final Thread thread = new Thread(this::keep, "alerts-lease");
    private Lease lease = Lease.NONE;
    private boolean lapsed;
    private volatile boolean begun;
    private volatile boolean closing;

    /**
     * Asks from {@link #start} on.
     *
     * @param records reads what is recorded
     * @param onFirst is run before the senders may begin, when everything recorded is known
     */
    LeaseKeeper(DutyHolder group, TopicFollower records, Supplier<Moment> clocks, Runnable onFirst) {
        this.group = group;
        this.records = records;
        this.clocks = clocks;
        this.onFirst = onFirst;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void keep() {
        try {
            while (!closing) {
                ask();
                Thread.sleep((isHeld() ? ASK_EVERY : ASK_AGAIN).toMillis());
            }
        } catch (InterruptedException e) {
            log.debug("{} stopped", thread.getName());
        }
    }

    private void ask() throws InterruptedException {
        Moment asked = clocks.get();
        Word word = group.ask();
        sayWhenLapsed();
        if (word == Word.ELSEWHERE) {
            doubt();
        } else if (word == Word.HERE && !confirm(asked)) {
            if (records.awaitEnd(ASK_EVERY)) {
                goOn();
            }
        }
    }

    /** Whether it is known what was recorded up to now. */
    private synchronized boolean confirm(Moment asked) {
        lease = lease.confirmedAt(asked, TERM);
        return lease.read();
    }

    private void goOn() {
        if (!begun) {
            onFirst.run();
            begun = true;
        }
        synchronized (this) {
            lease = lease.afterReading();
            if (lapsed && isHeld()) {
                lapsed = false;
                log.info(
                        "sending goes on: the group says that the duty is here, and everything recorded has been read");
            }
            notifyAll();
        }
    }

    private synchronized void sayWhenLapsed() {
        if (begun && !lapsed && !isHeld()) {
            lapsed = true;
            log.warn("sending waits: the group did not say in time that the duty is still here");
        }
    }

    /** Waits until the senders may go on; false when they may not yet. */
    synchronized boolean awaitHeld(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isHeld() && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return isHeld();
    }

    synchronized boolean isHeld() {
        return lease.holds(clocks.get(), TERM);
    }

    /** The group must be asked, and the records read, before anything more is sent. */
    synchronized void doubt() {
        lease = Lease.NONE;
    }

    /** Whether the senders were ever allowed to send. */
    boolean hasBegun() {
        return begun;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
