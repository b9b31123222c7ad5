package io.watchfloor.board.tuning;

import io.watchfloor.authoring.Share;
import io.watchfloor.authoring.Verdicts;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the newest book with what it did.
 *
 * @param version of what it says
 * @param hits headlines that it matched in the last seven days
 * @param incidents that took a report of it in the last thirty days
 * @param p1 how many of them reached flash
 * @param p2 how many reached immediate
 * @param p3 how many reached less; incidents of rules on trial are in none of the three
 * @param precision how many of its judged reports are right, absent when none that it makes was judged
 * @param lastHit when the newest headline that it matched was published, or absent
 * @param calls how often it called officers in the last thirty days
 * @param loadShare of all calls of the last thirty days, from 0 to 1
 */
public record RuleRow(
        String rule,
        String title,
        RuleStatus status,
        String subject,
        Precedence precedence,
        @Nullable String owner,
        String version,
        long hits,
        int incidents,
        int p1,
        int p2,
        int p3,
        @Nullable Share precision,
        @Nullable Instant lastHit,
        int calls,
        double loadShare) {

    /** {@code 88 % (53 to 98), n = 8}; below five verdicts {@code no verdicts yet}. */
    public String precisionText() {
        return precision == null || !judged()
                ? "no verdicts yet"
                : Math.round(100 * precision.value()) + " % (" + Math.round(100 * precision.low()) + " to "
                        + Math.round(100 * precision.high()) + "), n = " + precision.of();
    }

    /** It has verdicts enough for a share. */
    public boolean judged() {
        return precision != null && precision.of() >= Verdicts.ENOUGH;
    }

    /** Judged reports of it that are wrong. */
    public long wrong() {
        return precision == null ? 0 : precision.of() - precision.hits();
    }

    /** Judged reports of it that are right. */
    public long right() {
        return precision == null ? 0 : precision.hits();
    }

    /** More of the load than any rule should make. */
    public boolean heavy() {
        return calls > 1 && loadShare > MOST;
    }

    /** No rule should make more of the calls than this: our own limit, no standard's. */
    private static final double MOST = 0.2;
}
