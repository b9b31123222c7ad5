package io.watchfloor.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many there were in each of the last 24 hours by the clock.
 *
 * @param hour begin of the last of them, the one that is not over yet
 * @param counts of 24 hours, the oldest first
 */
public record HourCounts(Instant hour, List<Integer> counts) {
    public static final int HOURS = 24;

    public HourCounts {
        Required.all("HourCounts", "hour", hour);
        counts = Required.list(counts);
        if (counts.size() != HOURS) {
            throw new IllegalArgumentException("HourCounts: " + counts.size() + " counts, not " + HOURS);
        }
    }

    /** None so far. */
    public static HourCounts none(Instant now) {
        return new HourCounts(now.truncatedTo(ChronoUnit.HOURS), Collections.nCopies(HOURS, 0));
    }

    /** The same as of a later moment: what is older than 24 hours is gone. */
    public HourCounts asOf(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        long passed = ChronoUnit.HOURS.between(hour, current);
        if (passed <= 0) {
            return this;
        }
        int gone = (int) Math.min(passed, HOURS);
        List<Integer> moved = new ArrayList<>(counts.subList(gone, HOURS));
        moved.addAll(Collections.nCopies(gone, 0));
        return new HourCounts(current, moved);
    }

    /** With some more now. */
    public HourCounts plus(int more, Instant now) {
        HourCounts known = asOf(now);
        List<Integer> counted = new ArrayList<>(known.counts);
        counted.set(HOURS - 1, counted.get(HOURS - 1) + more);
        return new HourCounts(known.hour, counted);
    }

    /** With those of another, as of this hour. */
    public HourCounts plus(HourCounts other) {
        HourCounts known = other.asOf(hour);
        List<Integer> both = new ArrayList<>();
        for (int i = 0; i < HOURS; i++) {
            both.add(counts.get(i) + known.counts.get(i));
        }
        return new HourCounts(hour, both);
    }

    public int sum() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    public int most() {
        return Collections.max(counts);
    }
}
