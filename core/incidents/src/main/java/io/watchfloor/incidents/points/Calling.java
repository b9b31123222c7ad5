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
     * @param act that these points are for, or absent when none of the table was read
     * @param at event time of the report
     * @param called how it called last, or absent
     */
    public record Moment(
            boolean first,
            Precedence before,
            Precedence now,
            @Nullable Peak highest,
            @Nullable Peak current,
            @Nullable String act,
            Instant at,
            @Nullable Called called) {}

    /** Whether it calls, and why. */
    public static CallKind of(Moment moment, Scoring scoring) {
        if (moment.now().compareTo(Precedence.IMMEDIATE) < 0) {
            return CallKind.NONE;
        }
        Called called = moment.called();
        if (moment.first()) {
            return CallKind.OPENED;
        }
        boolean rose = moment.now().compareTo(moment.before()) > 0;
        if (rose && (called == null || moment.now().compareTo(called.level()) > 0)) {
            return isFresh(moment) ? CallKind.ROSE : CallKind.NONE;
        }
        Peak current = moment.current();
        if (current == null || scoring.level(current.points()).compareTo(Precedence.IMMEDIATE) < 0) {
            return CallKind.NONE;
        }
        if (called == null) {
            return CallKind.ROSE;
        }
        return isTurn(moment, current, called, scoring) ? CallKind.DEVELOPMENT : CallKind.NONE;
    }

    private static boolean isFresh(Moment moment) {
        Peak highest = moment.highest();
        return highest == null || PairMemory.minute(moment.at()) - highest.minute() <= HELD.toMinutes();
    }

    private static boolean isTurn(Moment moment, Peak current, Called called, Scoring scoring) {
        Duration since = Duration.between(called.at(), moment.at());
        boolean again = since.toHours() >= scoring.again().get(0)
                && current.worth().novelty() >= scoring.again().get(1);
        boolean above = current.points() >= called.points() + scoring.again().get(2);
        boolean other = moment.act() != null
                && !called.acts().contains(moment.act())
                && current.worth().gravity() >= scoring.one();
        return since.compareTo(PAUSE) >= 0 && (again || above || other);
    }
}
