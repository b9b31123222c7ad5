package io.watchfloor.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Times for each of several keys; a key without times is not there. */
final class TimesBy<K extends Comparable<K>> {
    private final TreeMap<K, CountedTimes> byKey = new TreeMap<>();

    /** Adds once more, or takes away once. */
    void count(K key, Instant at, int change) {
        CountedTimes times = byKey.computeIfAbsent(key, none -> new CountedTimes());
        times.count(at, change);
        if (times.isEmpty()) {
            byKey.remove(key);
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    Set<K> keys() {
        return byKey.keySet();
    }

    /** Keys by their first time, then by themselves. */
    List<K> inOrder() {
        return byKey.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<K, CountedTimes> entry) -> java.util.Objects.requireNonNull(
                                entry.getValue().first()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first time of each key. */
    Map<K, Instant> firsts() {
        Map<K, Instant> firsts = new TreeMap<>();
        byKey.forEach((key, times) -> firsts.put(key, java.util.Objects.requireNonNull(times.first())));
        return firsts;
    }

    /** The latest time at which one of the keys came back after so long a quiet, or absent. */
    @Nullable
    Instant returned(Duration quiet, Duration back) {
        Instant latest = null;
        for (CountedTimes times : byKey.values()) {
            Instant its = times.returned(quiet, back);
            latest = latest == null || (its != null && its.isAfter(latest)) ? its : latest;
        }
        return latest;
    }

    /** The first time of the highest key, or absent. */
    @Nullable
    Instant firstOfHighest() {
        return byKey.isEmpty() ? null : byKey.lastEntry().getValue().first();
    }

    /** The latest time of all, or absent. */
    @Nullable
    Instant last() {
        Instant last = null;
        for (CountedTimes times : byKey.values()) {
            Instant its = times.last();
            last = last == null || (its != null && its.isAfter(last)) ? its : last;
        }
        return last;
    }

    /** The highest key with a time after another, or absent. */
    @Nullable
    K highestAfter(Instant time) {
        for (Map.Entry<K, CountedTimes> entry : byKey.descendingMap().entrySet()) {
            if (entry.getValue().anyAfter(time)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
