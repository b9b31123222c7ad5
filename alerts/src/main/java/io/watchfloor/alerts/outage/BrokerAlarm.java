package io.watchfloor.alerts.outage;

import io.watchfloor.alerts.outbox.Receiver;
import io.watchfloor.kafka.beat.BeatWriter;
import io.watchfloor.model.Notification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the receivers that are marked for it, straight from memory, when the broker takes no writes, for then no notification can be decided
 * or read. It does so on threads of its own, and through channels of its own. Every instance tells: they cannot agree.
 */
public final class BrokerAlarm implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BrokerAlarm.class);
    private static final long LOOK_MILLIS = 1000;

    private final String instance;
    private final List<OutageTeller> tellers;
    private final OutageFile file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "alerts-broker-alarm");
        daemon.setDaemon(true);
        return daemon;
    });
    private Outage last;
    private long unwell;

    /**
     * An alarm that does not look by itself.
     *
     * @param instance service and instance
     * @param nanos now, by the JVM
     */
    BrokerAlarm(String instance, List<Receiver> receivers, Path data, long nanos) {
        this.instance = instance;
        this.tellers = receivers.stream().map(OutageTeller::new).toList();
        this.file = new OutageFile(data);
        this.last = file.read();
        this.unwell = nanos;
    }

    /**
     * Starts to look.
     *
     * @param receivers those that are marked, with open channels that nobody else uses
     * @param data folder in which it remembers what was told
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static BrokerAlarm start(BeatWriter beats, List<Receiver> receivers, Path data, InstantSource wall) {
        BrokerAlarm alarm = new BrokerAlarm(beats.key(), receivers, data, System.nanoTime());
        if (!receivers.isEmpty()) {
            Runnable look = () -> alarm.look(Sight.of(beats), wall.instant(), System.nanoTime());
            alarm.thread.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return alarm;
    }

    /**
     * What the beats tell.
     *
     * @param lost the broker lost what was written to it
     */
    record Sight(boolean ready, boolean lost, Duration age, String why) {
        static Sight of(BeatWriter beats) {
            return new Sight(beats.ready().ok(), beats.contact().lost() != null, beats.age(), beats.trouble());
        }

        boolean isOutage() {
            return !ready && (lost || age.compareTo(Outage.PATIENCE) >= 0);
        }
    }

    /** Takes one look. A bug in it must not be the last. */
    void look(Sight sight, Instant now, long nanos) {
        try {
            judge(sight, now, nanos);
        } catch (RuntimeException e) {
            log.error("the look at the broker failed", e);
        }
    }

    private void judge(Sight sight, Instant now, long nanos) {
        if (!sight.ready()) {
            unwell = nanos;
        }
        if (sight.isOutage() && last.isToldAt(now)) {
            last = new Outage(now, now.minus(sight.age()), false);
            file.write(last);
            tell(teller -> last.notification(teller.receiver(), instance, sight.why()));
        } else if (!last.over() && nanos - unwell >= Outage.SETTLED.toNanos()) {
            Outage ended = last;
            tell(teller -> ended.overNotification(teller.receiver(), instance, now));
            last = ended.ended();
            file.write(last);
        }
    }

    /** What one receiver is told. */
    @FunctionalInterface
    private interface Words {
        Notification to(OutageTeller teller);
    }

    private void tell(Words words) {
        tellers.forEach(teller -> teller.tell(words.to(teller)));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        tellers.forEach(OutageTeller::close);
    }
}
