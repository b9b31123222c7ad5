package io.watchfloor.incidents;

import io.watchfloor.model.Effect;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What annunciates in a standing dispute (a war, a posture): a report that worsens it, or more publishers within two
 * hours than in nearly all such periods of its last 30 days. Its daily course does not.
 */
final class Standing {
    private static final int DAYS = 30;
    /** With less history than a day there is no usual day to compare with. */
    private static final int LEAST_PERIODS = 12;

    private Standing() {}

    static boolean annunciates(Tally tally, @Nullable Report by) {
        if (tally.guidance.standing() == null) {
            return true;
        }
        return by != null
                && (by.match().effect() == Effect.WORSENS
                        || surges(tally, by.headline().eventTime()));
    }

    /** More publishers in the period of a time than the 95th percentile of the 30 days before. */
    static boolean surges(Tally tally, Instant at) {
        List<Integer> before =
                tally.voices.periodsBefore(at, DAYS).stream().sorted().toList();
        if (before.size() < LEAST_PERIODS) {
            return false;
        }
        int percentile = before.get((int) Math.ceil(before.size() * 0.95) - 1);
        return tally.voices.inPeriodOf(at) > percentile;
    }
}
