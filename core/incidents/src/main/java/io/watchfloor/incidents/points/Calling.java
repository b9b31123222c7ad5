package io.watchfloor.incidents.points;

import io.watchfloor.model.CallKind;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Scoring;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of an incident wakes an officer: that it opens or rises at immediate or flash, or a new turn in it. */
public final class Calling {
    /** What was held back for a missing part calls when the part comes within so long; later it is told. */
    private static final Duration HELD = Duration.ofDays(1);
    /** An incident calls once in so long, unless its level rises. */
    private static final Duration PAUSE = Duration.ofHours(6);

    private Calling() {}

    /**
     * An incident as a report changes it.
     *
     * @param first nobody who hears of it now heard of it before
     * @param before its precedence before the report
     * @param now its precedence after it
     * @param highest its highest points so far, or absent when it has none
     * @param current its points at the time of the report, or absent
     * @param own points of the report by itself, or absent
     * @param act of the report, or absent when none of the table was read
     * @param at event time of the report
     * @param called how it called last, or absent
     */
    public record Moment(
            boolean first,
            Precedence before,
            Precedence now,
            @Nullable Peak highest,
            @Nullable Peak current,
            @Nullable Peak own,
            @Nullable String act,
            Instant at,
            @Nullable Called called) {
        private Said says(CallKind kind) {
            return new Said(kind, highest);
        }
    }

    /** Whether it calls, and the points that are told of it: of a turn those of the turn, else the highest so far. */
    public record Said(CallKind kind, @Nullable Peak peak) {}

    /** Whether it calls, and why. */
    public static Said of(Moment moment, Scoring scoring) {
        if (moment.now().compareTo(Precedence.IMMEDIATE) < 0) {
            return moment.says(CallKind.NONE);
        }
        if (moment.first()) {
            return moment.says(CallKind.OPENED);
        }
        Called called = moment.called();
        boolean rose = moment.now().compareTo(moment.before()) > 0;
        if (rose && (called == null || moment.now().compareTo(called.level()) > 0)) {
            return moment.says(isFresh(moment) ? CallKind.ROSE : CallKind.NONE);
        }
        if (called == null) {
            return moment.says(isUrgent(moment.current(), scoring) ? CallKind.ROSE : CallKind.NONE);
        }
        Peak turn = turn(moment, called, scoring);
        return turn == null ? moment.says(CallKind.NONE) : new Said(CallKind.DEVELOPMENT, turn);
    }

    /** The points of a new turn, or absent when there is none. */
    private static @Nullable Peak turn(Moment moment, Called called, Scoring scoring) {
        if (Duration.between(called.at(), moment.at()).compareTo(PAUSE) < 0) {
            return null;
        }
        Peak own = moment.own();
        if (own != null && isUrgent(own, scoring) && isOther(moment, own, called, scoring)) {
            return own;
        }
        Peak current = moment.current();
        return current != null && isUrgent(current, scoring) && isMore(moment, current, called, scoring)
                ? current
                : null;
    }

    private static boolean isUrgent(@Nullable Peak peak, Scoring scoring) {
        return peak != null && scoring.level(peak.points()).compareTo(Precedence.IMMEDIATE) >= 0;
    }

    private static boolean isNew(Peak peak, Scoring scoring) {
        return peak.worth().novelty() >= scoring.again().get(1);
    }

    /** Another act than those that called, which would call by itself: a visit put off in the story of a balloon. */
    private static boolean isOther(Moment moment, Peak own, Called called, Scoring scoring) {
        return moment.act() != null && !called.acts().contains(moment.act()) && isNew(own, scoring);
    }

    /** The same once more, after long enough, or by far more points. */
    private static boolean isMore(Moment moment, Peak current, Called called, Scoring scoring) {
        boolean again = Duration.between(called.at(), moment.at()).toHours()
                        >= scoring.again().get(0)
                && isNew(current, scoring);
        return again || current.points() >= called.points() + scoring.again().get(2);
    }

    private static boolean isFresh(Moment moment) {
        Peak highest = moment.highest();
        return highest == null || PairMemory.minute(moment.at()) - highest.minute() <= HELD.toMinutes();
    }
}
