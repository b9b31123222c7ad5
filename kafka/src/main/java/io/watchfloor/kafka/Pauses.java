package io.watchfloor.kafka;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses of this whole process, as its own clocks show them: stopped by a signal, suspended with its machine, or busy
 * with nothing but collecting garbage. A thread that means to look every half second and comes seconds late was not the
 * only one that stood still, and what the process held of the broker meanwhile (a transaction, a place in a group) is of
 * the past.
 */
public final class Pauses {
    private static final Logger log = LoggerFactory.getLogger(Pauses.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Half the session of a member of a group: what is shorter, the broker does not notice. */
    static final Duration LEAST = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private final InstantSource wall;
    private long lastNanos;
    private Instant lastWall;
    private long count;
    private Duration total = Duration.ZERO;
    private @Nullable Long endedAt;

    /** One for the process: whoever asks first starts it. */
    private static final class OfThisProcess {
        static final Pauses IT = watching();
    }

    Pauses(LongSupplier nanos, InstantSource wall) {
        this.nanos = nanos;
        this.wall = wall;
        this.lastNanos = nanos.getAsLong();
        this.lastWall = wall.instant();
    }

    /** Those of this process, from the first call on. */
    public static Pauses ofThisProcess() {
        return OfThisProcess.IT;
    }

    private static Pauses watching() {
        Pauses pauses = new Pauses(System::nanoTime, DeskClock.wall());
        Thread thread = new Thread(pauses::watch, "pauses");
        thread.setDaemon(true);
        thread.start();
        return pauses;
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows how many pauses there were, and how long they were together. */
    public void bindTo(MeterRegistry metrics) {
        FunctionTimer.builder("watchfloor.pauses", this, Pauses::count, Pauses::millis, TimeUnit.MILLISECONDS)
                .description("Pauses of the whole process: stopped, suspended, or collecting garbage for seconds")
                .register(metrics);
    }

    /**
     * Compares the clocks with the last look. The monotonic one stands still while a machine is suspended, the wall clock
     * does not; a wall clock that is put forward looks the same, and does no harm.
     */
    synchronized void look() {
        long now = nanos.getAsLong();
        Instant wallNow = wall.instant();
        Duration byNanos = Duration.ofNanos(now - lastNanos);
        Duration byWall = Duration.between(lastWall, wallNow);
        lastNanos = now;
        lastWall = wallNow;
        Duration pause = (byNanos.compareTo(byWall) > 0 ? byNanos : byWall).minus(LOOK_EVERY);
        if (pause.compareTo(LEAST) < 0) {
            return;
        }
        count++;
        total = total.plus(pause);
        endedAt = now;
        log.warn(
                "this process was paused for {} s{}; what it held of the broker is made anew",
                pause.toSeconds(),
                byNanos.compareTo(LEAST) < 0 ? " with its machine, or the clock was put forward" : "");
    }

    /** Whether one ended no longer ago than that. It looks first: whoever asks may be the first to wake up. */
    public synchronized boolean oneEndedWithin(Duration time) {
        look();
        return endedAt != null && nanos.getAsLong() - endedAt <= time.toNanos();
    }

    synchronized long count() {
        return count;
    }

    private synchronized double millis() {
        return total.toMillis();
    }
}
