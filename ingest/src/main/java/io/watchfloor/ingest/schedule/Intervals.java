package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.parse.ReadingWishes;
import io.watchfloor.model.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a feed is due again. All in desk time; the jitter comes from the feed and the time, so it can be repeated. */
final class Intervals {
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FLOOR = Duration.ofMinutes(5);
    private static final Duration SHORTEST_FLOOR = Duration.ofSeconds(1);
    private static final Duration FIRST_WITHIN = Duration.ofMinutes(1);
    private static final Duration LONGEST_MAX_AGE = Duration.ofHours(5);
    private static final Duration LONGEST_ADAPTIVE = Duration.ofMinutes(15);
    private static final Duration DROWSY_AFTER = Duration.ofDays(7);
    private static final Duration ASLEEP_AFTER = Duration.ofDays(30);
    private static final int HOURS_OF_A_WEEK = 7 * 24;
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

    /**
     * After success: what the feed asks for and its rhythm suggests, not below its floor, within a day, give or take a
     * tenth, and not in the hours that it wants to be left alone.
     */
    static Instant next(Schedule schedule, @Nullable Duration maxAge, Instant now) {
        Feed feed = schedule.feed();
        ReadingWishes wishes = schedule.pace().wishes();
        Duration asked = max(
                min(maxAge == null ? Duration.ZERO : maxAge, LONGEST_MAX_AGE),
                wishes.interval() == null ? Duration.ZERO : wishes.interval());
        Duration interval = min(max(max(asked, adaptive(schedule, now)), floor(feed)), LONGEST);
        double jitter = 1 - JITTER + 2 * JITTER * fraction(feed.id(), now.toEpochMilli());
        return awake(wishes, now.plus(max(times(interval, jitter), floor(feed))));
    }

    /** Half the feed's own rhythm, but news may break at any time: a quarter of an hour at most while it is alive. */
    private static Duration adaptive(Schedule schedule, Instant now) {
        Instant lastNew = schedule.lastNew();
        if (lastNew != null && lastNew.plus(ASLEEP_AFTER).isBefore(now)) {
            return LONGEST;
        }
        if (lastNew != null && lastNew.plus(DROWSY_AFTER).isBefore(now)) {
            return Duration.ofHours(1);
        }
        Duration rhythm = schedule.pace().rhythm();
        return rhythm == null ? Duration.ZERO : min(rhythm.dividedBy(2), LONGEST_ADAPTIVE);
    }

    /** The first time from {@code at} on that is in no hour and on no day to be skipped. */
    private static Instant awake(ReadingWishes wishes, Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        for (int hours = 0; hours < HOURS_OF_A_WEEK; hours++) {
            boolean skipped = wishes.skipHours().contains(time.getHour())
                    || wishes.skipDays().contains(time.getDayOfWeek());
            if (!skipped) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return at;
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
