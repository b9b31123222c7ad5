package io.watchfloor.incidents.outages;

import io.watchfloor.model.JournalEntry.Pulse;
import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The windows in which headlines did not come as they usually do. What a window usually brings is the median of the same
 * window of four weeks before, or of the days before while there are no such; it was an outage when less than a quarter of
 * that came. Where usually fewer than ten come, silence says nothing. After a week of it an outage is the new order, and
 * time passes again. Before its first pulse a journal has no outages.
 *
 * @param first window that was told of, whole or in part; absent before any
 * @param sums headlines of the windows of four weeks
 * @param gaps windows of {@value #KEPT_DAYS} days that were outages
 * @param decided the first window of which that is not decided
 * @param told the first window that was not told of
 * @param parts of the headlines that were heard of: the first window that each did not tell of
 * @param held pairs in which something falls due once more windows are decided
 */
public record Outages(
        @Nullable Long first,
        SortedMap<Long, Integer> sums,
        SortedSet<Long> gaps,
        long decided,
        long told,
        SortedMap<Integer, Long> parts,
        SortedSet<String> held) {
    /** Nothing was told. */
    public static final Outages NONE =
            new Outages(null, new TreeMap<>(), new TreeSet<>(), 0, 0, new TreeMap<>(), new TreeSet<>());

    static final int KEPT_DAYS = 45;
    private static final int WEEKS = 4;
    private static final int DAYS = 7;
    /** Fewer are too few to miss. */
    private static final int LEAST = 10;

    private static final int SHARE = 4;
    /** A day is missed when half of its windows are. */
    private static final long MISSED = Windows.A_DAY / 2;
    /** By then all parts have told what they saw. */
    private static final Duration DECIDED_AFTER = Duration.ofMinutes(10);
    /** A part that catches up tells late. Nothing is taken for an outage that it may yet tell of, for so long. */
    private static final Duration CAUGHT_UP = Duration.ofDays(1);

    public Outages {
        // What was stored before parts were told apart has none.
        parts = Collections.unmodifiableSortedMap(parts == null ? new TreeMap<>() : new TreeMap<>(parts));
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
        gaps = Collections.unmodifiableSortedSet(new TreeSet<>(gaps));
        held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    }

    /** With what one part saw. What comes late for a window that was taken for an outage may show that it was none. */
    public Outages told(Pulse pulse) {
        long window = Windows.of(pulse.from());
        TreeMap<Long, Integer> more = new TreeMap<>(sums);
        if (pulse.headlines() > 0) {
            more.merge(window, pulse.headlines(), Integer::sum);
        }
        long since = first == null ? window : first;
        more.headMap(Math.max(told, window) - WEEKS * Windows.A_WEEK).clear();
        long next = Windows.of(pulse.to());
        TreeMap<Integer, Long> heard = new TreeMap<>(parts);
        heard.merge(pulse.part(), next, Math::max);
        Outages known =
                new Outages(since, more, gaps, first == null ? since : decided, Math.max(told, next), heard, held);
        return gaps.contains(window) && known.cameAsUsual(window) ? known.without(window) : known;
    }

    private Outages without(long window) {
        TreeSet<Long> fewer = new TreeSet<>(gaps);
        fewer.remove(window);
        return new Outages(first, sums, fewer, decided, told, parts, held);
    }

    /** With what is decided by then. */
    public Outages asOf(Instant now) {
        Outages known = this;
        while (known.first != null && known.decided <= Windows.of(now) && known.decides(now)) {
            known = known.next();
        }
        return known;
    }

    /** Whether it can be said of the next window what it was: none misses a few headlines, nor what lasts for a week. */
    private boolean decides(Instant now) {
        Instant end = Windows.begin(decided + 1);
        return usual(decided) < LEAST
                || (told > decided
                        && !now.isBefore(end.plus(DECIDED_AFTER))
                        && (cameAsUsual(decided) || allTold(decided) || !now.isBefore(end.plus(CAUGHT_UP))))
                || !now.isBefore(end.plus(Windows.LENGTH.multipliedBy(Windows.A_WEEK)));
    }

    /** No part that was heard of on the day before has yet to say what it saw. */
    private boolean allTold(long window) {
        return parts.values().stream().noneMatch(next -> next <= window && next > window - Windows.A_DAY);
    }

    private Outages next() {
        TreeSet<Long> all = new TreeSet<>(gaps);
        if (!cameAsUsual(decided) && isHeardLately()) {
            all.add(decided);
        }
        all.headSet(decided - KEPT_DAYS * Windows.A_DAY).clear();
        return new Outages(first, sums, all, decided + 1, told, parts, held);
    }

    /** Headlines came as usual in some window of the last week. */
    private boolean isHeardLately() {
        return LongStream.range(decided - Windows.A_WEEK, decided)
                .anyMatch(window -> sums.containsKey(window) && cameAsUsual(window));
    }

    private boolean cameAsUsual(long window) {
        int usual = usual(window);
        return usual < LEAST || sums.getOrDefault(window, 0) * SHARE >= usual;
    }

    /** How many headlines come in such a window, by those of before; 0 while that is not known. */
    private int usual(long window) {
        List<Integer> before = before(window, Windows.A_WEEK, WEEKS);
        List<Integer> known = before.isEmpty() ? before(window, Windows.A_DAY, DAYS) : before;
        return known.isEmpty() ? 0 : known.get((known.size() - 1) / 2);
    }

    /** The first window of all may have begun before there was anybody to count. */
    private List<Integer> before(long window, long apart, int times) {
        return LongStream.rangeClosed(1, times)
                .map(back -> window - back * apart)
                .filter(one -> first != null && one > first && !gaps.contains(one))
                .mapToObj(one -> sums.getOrDefault(one, 0))
                .sorted()
                .toList();
    }

    /** Whether it is known of a moment that passed if headlines came then. */
    public boolean knows(Instant at) {
        return first == null || Windows.of(at) < decided;
    }

    /** When it was known of a moment whether headlines came then, if what was told of its window came in time. */
    public Instant knownBy(Instant at) {
        long window = Windows.of(at);
        return first == null || usual(window) < LEAST
                ? at
                : Windows.begin(window + 1).plus(DECIDED_AFTER);
    }

    /** The moment by which so much time has passed in which headlines came. */
    public Instant after(Instant from, Duration time) {
        Instant until = from.plus(time);
        for (long gap : gaps.tailSet(Windows.of(from))) {
            if (!Windows.begin(gap).isBefore(until)) {
                break;
            }
            until = until.plus(missed(gap, from, Windows.begin(gap + 1)));
        }
        return until;
    }

    /** How much of the time between two moments headlines did not come. */
    public Duration missed(Instant from, Instant to) {
        Duration missed = Duration.ZERO;
        if (!gaps.isEmpty() && from.isBefore(to)) {
            for (long gap : gaps.subSet(Windows.of(from), Windows.of(to) + 1)) {
                missed = missed.plus(missed(gap, from, to));
            }
        }
        return missed;
    }

    private static Duration missed(long gap, Instant from, Instant to) {
        Instant begin = Windows.begin(gap);
        Instant end = Windows.begin(gap + 1);
        return Duration.between(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end);
    }

    /** The day, counted since 1970, from which on so many days before one had headlines. */
    public long daysBefore(long day, int days) {
        long begin = day;
        for (int found = 0; found < days; begin--) {
            found += isMissed(begin - 1) ? 0 : 1;
        }
        return begin;
    }

    private boolean isMissed(long day) {
        return !gaps.isEmpty()
                && gaps.subSet(day * Windows.A_DAY, (day + 1) * Windows.A_DAY).size() >= MISSED;
    }

    public boolean holds(Pair pair) {
        return held.contains(pair.toString());
    }

    /** With a pair that is looked at again once more is decided. */
    public Outages holding(Pair pair) {
        TreeSet<String> more = new TreeSet<>(held);
        more.add(pair.toString());
        return new Outages(first, sums, gaps, decided, told, parts, more);
    }

    /** With no pair held. */
    public Outages releasing() {
        return new Outages(first, sums, gaps, decided, told, parts, new TreeSet<>());
    }
}
