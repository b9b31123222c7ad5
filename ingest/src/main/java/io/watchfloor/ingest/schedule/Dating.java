package io.watchfloor.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the times that a feed states lie to those when its items were first seen. One outlet in ten writes its local time as
 * if it were UTC, or twelve hours without the half of the day.
 *
 * @param days the last three on which items came that state a time, oldest first
 */
record Dating(List<Day> days) {
    static final Dating UNKNOWN = new Dating(List.of());

    /** How much later than we saw an item it may say that it was published, for clocks are never quite right. */
    static final Duration SKEW = Duration.ofMinutes(10);
    /** So old is every item of a feed whose clock is behind: zones lie an hour apart, and an item may be polled at once. */
    private static final Duration BEHIND = Duration.ofMinutes(50);

    private static final int DAYS = 3;
    private static final int FEWEST_DAYS = 2;
    private static final int FEWEST_ITEMS = 20;

    /**
     * The new items of one day that state a time.
     *
     * @param day in UTC, when they were first seen
     * @param latest seconds from when an item was seen to when it says that it was published, the largest: below zero when
     *     each was published before it was seen
     * @param ahead items that say that they were published later than they were seen
     */
    record Day(LocalDate day, int items, long latest, int ahead) {
        private Day with(long seconds) {
            return new Day(day, items + 1, Math.max(latest, seconds), ahead + (seconds > SKEW.toSeconds() ? 1 : 0));
        }
    }

    Dating {
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** With items that were first seen now. */
    Dating with(List<Instant> stated, Instant now) {
        if (stated.isEmpty()) {
            return this;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Day> after = new ArrayList<>(days);
        Day last = after.isEmpty() ? null : after.get(after.size() - 1);
        Day day = last != null && last.day().equals(today)
                ? after.remove(after.size() - 1)
                : new Day(today, 0, Long.MIN_VALUE, 0);
        for (Instant one : stated) {
            day = day.with(Duration.between(now, one).toSeconds());
        }
        after.add(day);
        return new Dating(after.subList(Math.max(0, after.size() - DAYS), after.size()));
    }

    /** How old its newest items are when they come, when that is so old that its clock must be behind; else absent. */
    @Nullable
    Duration behind() {
        long latest = days.stream().mapToLong(Day::latest).max().orElse(0);
        return isKnown() && latest <= -BEHIND.toSeconds() ? Duration.ofSeconds(-latest) : null;
    }

    /** Whether more than half of its items say that they were published after we saw them. */
    boolean isAhead() {
        return isKnown() && days.stream().mapToInt(Day::ahead).sum() * 2 > items();
    }

    private boolean isKnown() {
        return days.size() >= FEWEST_DAYS && items() >= FEWEST_ITEMS;
    }

    private int items() {
        return days.stream().mapToInt(Day::items).sum();
    }
}
