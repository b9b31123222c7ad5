package io.watchfloor.ingest.schedule;

import io.watchfloor.model.Feed;
import java.time.Duration;
import java.time.Instant;

/** When a feed is due again. All in desk time; the jitter comes from the feed and the time, so it can be repeated. */
final class Intervals {
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FLOOR = Duration.ofMinutes(5);
    private static final Duration SHORTEST_FLOOR = Duration.ofSeconds(1);
    private static final Duration FIRST_WITHIN = Duration.ofMinutes(1);
    private static final double JITTER = 0.1;

    private Intervals() {}

    static Duration floor(Feed feed) {
        Duration wanted = feed.everySeconds() <= 0 ? FLOOR : Duration.ofSeconds(feed.everySeconds());
        return max(wanted, SHORTEST_FLOOR);
    }

    /** New feeds are spread over their interval, at most a minute, so that a long list does not start as one burst. */
    static Instant first(Feed feed, Instant now) {
        Duration spread = min(floor(feed), FIRST_WITHIN);
        return now.plus(times(spread, fraction(feed.id(), 0)));
    }

    /** After success: what the feed asks for, not below its floor, within a day, give or take a tenth. */
    static Instant next(Feed feed, Duration asked, Instant now) {
        Duration interval = min(max(asked, floor(feed)), LONGEST);
        double jitter = 1 - JITTER + 2 * JITTER * fraction(feed.id(), now.toEpochMilli());
        return now.plus(max(times(interval, jitter), floor(feed)));
    }

    /** After a failure: somewhere between the floor and a bound that doubles with each failure up to a day. */
    static Instant retry(Feed feed, int failures, Duration atLeast, Instant now) {
        Duration floor = floor(feed);
        Duration bound = min(floor.multipliedBy(1L << Math.min(failures, 20)), LONGEST);
        Duration wait =
                floor.plus(times(max(bound.minus(floor), Duration.ZERO), fraction(feed.id(), now.toEpochMilli())));
        return now.plus(max(wait, min(atLeast, LONGEST)));
    }

    /** A number from 0 to 1 that this feed has at this time. */
    static double fraction(String feed, long at) {
        long mixed = feed.hashCode() * 0x9E3779B97F4A7C15L + at * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }

    static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
