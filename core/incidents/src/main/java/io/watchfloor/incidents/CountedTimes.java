package io.watchfloor.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Times that can be added and taken away again; asked for the first and the last. */
final class CountedTimes {
    private final TreeMap<Instant, Integer> counts = new TreeMap<>();

    /** Adds once more, or takes away once. */
    void count(Instant at, int change) {
        counts.merge(at, change, (old, more) -> old + more == 0 ? null : old + more);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    @Nullable
    Instant first() {
        return counts.isEmpty() ? null : counts.firstKey();
    }

    @Nullable
    Instant last() {
        return counts.isEmpty() ? null : counts.lastKey();
    }

    /** The first time after the last quiet span of that length, looking back so far; absent when there was none. */
    @Nullable
    Instant returned(Duration quiet, Duration back) {
        Instant limit = counts.isEmpty() ? null : counts.lastKey().minus(back);
        Instant at = last();
        while (at != null && at.isAfter(limit)) {
            // Whatever is within the span hangs together: on to the first of it.
            Instant first = counts.higherKey(at.minus(quiet));
            if (first == null || first.equals(at)) {
                return counts.lowerKey(at) == null ? null : at;
            }
            at = first;
        }
        return null;
    }

    boolean anyAfter(Instant time) {
        return !counts.isEmpty() && counts.lastKey().isAfter(time);
    }
}
