package io.watchfloor.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each journal partition of this instance has been applied, in journal time; for health, metrics and replays.
 * It runs ahead of what is committed by at most one commit.
 */
final class JournalTimes {
    private final Map<Integer, Instant> times = new ConcurrentHashMap<>();
    /** The earliest time that was ever waited for: nobody is woken for each entry before it. */
    private Instant awaited = Instant.MAX;

    void assigned(int partition) {
        synchronized (times) {
            times.putIfAbsent(partition, Instant.EPOCH);
        }
    }

    void revoked(int partition) {
        synchronized (times) {
            times.remove(partition);
            times.notifyAll();
        }
    }

    void applied(int partition, Instant at) {
        synchronized (times) {
            times.merge(partition, at, (old, next) -> next.isAfter(old) ? next : old);
            if (!at.isBefore(awaited)) {
                times.notifyAll();
            }
        }
    }

    /** The least advanced partition, or the far future when this instance has none. */
    Instant oldest() {
        synchronized (times) {
            return times.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
        }
    }

    /** Each partition of this instance has had an entry applied: before its first, a task may have an old store. */
    boolean allApplied() {
        return oldest().isAfter(Instant.EPOCH);
    }

    boolean await(Instant time, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (times) {
            awaited = time.isBefore(awaited) ? time : awaited;
            while (oldest().isBefore(time)) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                times.wait(left);
            }
            return true;
        }
    }
}
