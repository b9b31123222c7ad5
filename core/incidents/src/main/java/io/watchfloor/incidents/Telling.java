package io.watchfloor.incidents;

import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.incidents.stories.Sums;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Print;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the reports of an incident tell, as far as it decides which others belong to it. */
final class Telling {
    private static final long HOUR = 3600;
    private static final long DAY = 24;

    final Sums sums = new Sums();
    private final Map<String, CountedTimes> acts = new HashMap<>();
    private final TreeMap<Integer, Integer> gravities = new TreeMap<>();
    private final TreeMap<Long, Integer> hours = new TreeMap<>();

    /**
     * Counts what a report tells, also one that counts for nothing any more: more of it belongs here all the same.
     *
     * @param change 1 for a report that comes, -1 for one that goes
     */
    void tells(Report report, int change) {
        Instant at = report.headline().eventTime();
        if (change > 0) {
            sums.add(Prints.of(report), at);
        } else {
            sums.remove(Prints.of(report), at);
        }
    }

    /** @param change 1 for a report that counts now, -1 for one that does no longer */
    void count(Report report, Instant at, int change) {
        Print print = Prints.of(report);
        hours.merge(hour(at), change, Telling::sum);
        if (report.gravity() != null) {
            gravities.merge(report.gravity().tenths(), change, Telling::sum);
        }
        if (print.act() != null) {
            CountedTimes times = acts.computeIfAbsent(print.act(), none -> new CountedTimes());
            times.count(at, change);
            if (times.isEmpty()) {
                acts.remove(print.act());
            }
        }
    }

    private static @Nullable Integer sum(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), HOUR);
    }

    /** What was done, the newest last. */
    List<String> acts() {
        return acts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, CountedTimes> act) ->
                                Objects.requireNonNull(act.getValue().last()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of its gravest report, in tenths. */
    int gravity() {
        return gravities.isEmpty() ? 0 : gravities.lastKey();
    }

    /** Its reports of the 24 hours before a time, in whole hours. */
    int lately(Instant at) {
        long now = hour(at);
        return hours.subMap(now - DAY + 1, true, now, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    static int gravity(Report report) {
        Gravity gravity = report.gravity();
        return gravity == null ? 0 : gravity.tenths();
    }
}
