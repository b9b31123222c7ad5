package io.watchfloor.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something may be started again: a few times in a while, so that it outlives months of bad moments. */
public final class Allowance {
    private final int most;
    private final Duration within;
    private final Deque<Long> times = new ArrayDeque<>();

    public Allowance(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /**
     * Takes one of them, if there is one left.
     *
     * @param nanos as of {@link System#nanoTime}
     */
    public synchronized boolean take(long nanos) {
        while (!times.isEmpty() && nanos - times.getFirst() > within.toNanos()) {
            times.removeFirst();
        }
        if (times.size() == most) {
            return false;
        }
        times.addLast(nanos);
        return true;
    }
}
