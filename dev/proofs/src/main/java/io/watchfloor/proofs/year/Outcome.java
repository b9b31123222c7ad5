package io.watchfloor.proofs.year;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event of the yardstick.
 *
 * @param call the first one on an incident that holds one of its headlines, or absent
 * @param delay of that call behind the first headline
 * @param second how long behind the first headline a second independent publisher had it, or absent
 * @param lost which stage lost it, when nobody was called within {@link Outcomes#LATE}
 * @param incident id of its own incident: the one that holds most of its headlines, or absent
 * @param before how long that incident had been open at the first headline; zero or less when it opened for it
 * @param gravity the highest that was read from its headlines, in tenths, or -1
 * @param onTop its own incident was among the first of the board in time
 */
record Outcome(
        Happened event,
        @Nullable Call call,
        @Nullable Duration delay,
        @Nullable Duration second,
        @Nullable Stage lost,
        @Nullable String incident,
        @Nullable Duration before,
        int gravity,
        boolean onTop) {

    /** Where an event got lost. */
    enum Stage {
        NOT_FLAGGED("not flagged"),
        NOT_PLACED("not placed"),
        SWALLOWED("swallowed"),
        NOT_SCORED("not scored"),
        NOT_CALLED("not called"),
        LATE("late");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean calledWithin(Duration time) {
        return delay != null && delay.compareTo(time) <= 0;
    }

    /** Called within a time of its second publisher; only asked of events that have one. */
    boolean calledAfterSecond(Duration time) {
        return delay != null && second != null && delay.compareTo(second.plus(time)) <= 0;
    }
}
