package io.watchfloor.incidents;

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

    boolean anyAfter(Instant time) {
        return !counts.isEmpty() && counts.lastKey().isAfter(time);
    }
}
