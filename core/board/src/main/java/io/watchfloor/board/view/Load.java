package io.watchfloor.board.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a desk is asked to take: annunciations in windows of ten minutes, the measure of alarm management (EEMUA 191
 * and ISA-18.2, made for process plants; that they fit a news desk is our analogy).
 *
 * @param lastTenMinutes annunciations of the last ten minutes
 * @param windows annunciations per ten minutes of the last day, oldest first
 * @param opened incidents opened in the last thirty days, by urgency
 * @param observed how much of the thirty days has been seen
 */
public record Load(int lastTenMinutes, List<Integer> windows, Map<DeskUrgency, Integer> opened, Duration observed) {
    /** More than this in ten minutes is more than one officer can manage. */
    public static final int MANAGEABLE = 2;
    /** More than this in ten minutes is a flood. */
    public static final int FLOOD = 10;
    /** One in ten minutes, all day. */
    public static final int A_DAY = 144;

    private static final int WINDOWS = 144;
    private static final int SPARKS = 12;
    private static final Duration MONTH = Duration.ofDays(30);
    /** In milliseconds, as every page reckons with thousands of moments: Java divides durations by way of decimal fractions. */
    private static final long WINDOW_MS = Duration.ofMinutes(10).toMillis();

    /**
     * The load at one moment.
     *
     * @param moments all that annunciated or opened
     * @param since time of the first event that was seen, absent before it
     */
    public static Load of(Collection<Moment> moments, @Nullable Instant since, Instant now) {
        List<Integer> windows = new ArrayList<>(Collections.nCopies(WINDOWS, 0));
        Map<DeskUrgency, Integer> opened = new EnumMap<>(DeskUrgency.class);
        for (Moment moment : moments) {
            if (moment.knownAt().isAfter(now)) {
                continue;
            }
            long age = now.toEpochMilli() - moment.knownAt().toEpochMilli();
            if (moment.opens() && age <= MONTH.toMillis()) {
                opened.merge(moment.urgency(), 1, Integer::sum);
            }
            long window = age / WINDOW_MS;
            if (moment.calls() && window < WINDOWS) {
                int at = WINDOWS - 1 - (int) window;
                windows.set(at, windows.get(at) + 1);
            }
        }
        Duration observed = since == null ? Duration.ZERO : Duration.between(since, now);
        return new Load(
                windows.get(WINDOWS - 1),
                List.copyOf(windows),
                Collections.unmodifiableMap(opened),
                observed.compareTo(MONTH) < 0 ? observed : MONTH);
    }

    public boolean unmanageable() {
        return lastTenMinutes > MANAGEABLE;
    }

    public boolean flood() {
        return lastTenMinutes > FLOOD;
    }

    /** The last two hours as bars. */
    public String spark() {
        return Sparks.of(windows.subList(WINDOWS - SPARKS, WINDOWS), 2 * MANAGEABLE);
    }

    public int peak() {
        return Collections.max(windows);
    }

    public int today() {
        return windows.stream().mapToInt(Integer::intValue).sum();
    }

    public long floods() {
        return windows.stream().filter(count -> count > FLOOD).count();
    }

    public int openedInAll() {
        return opened.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code 12 (40 %)}. */
    public String share(DeskUrgency urgency) {
        int count = opened.getOrDefault(urgency, 0);
        int all = openedInAll();
        return count + (all == 0 ? "" : " (" + Math.round(100.0 * count / all) + " %)");
    }
}
