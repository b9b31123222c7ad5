package io.watchfloor.kafka.streams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a stream thread may be replaced: a few times in a while, so that a service outlives months of bad moments. */
final class Replacements {
    static final int MOST = 3;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private final Deque<Long> times = new ArrayDeque<>();

    /**
     * Takes one of them, if there is one left.
     *
     * @param nanos as of {@link System#nanoTime}
     */
    boolean take(long nanos) {
        while (!times.isEmpty() && nanos - times.getFirst() > WITHIN.toNanos()) {
            times.removeFirst();
        }
        if (times.size() == MOST) {
            return false;
        }
        times.addLast(nanos);
        return true;
    }
}
