package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.Share;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did in a trial.
 *
 * @param matches headlines that it matched
 * @param reports pairs that it made the report of
 * @param opened incidents that it opened
 * @param lastHit when the newest headline that it matched was published, or absent
 * @param precision how many of those reports of it that people judged are right; absent when none was judged
 */
public record RuleResult(
        long matches, long reports, long opened, @Nullable Instant lastHit, @Nullable Share precision) {
    static final RuleResult NONE = new RuleResult(0, 0, 0, null, null);

    RuleResult matched(Instant published) {
        Instant last = lastHit == null || published.isAfter(lastHit) ? published : lastHit;
        return new RuleResult(matches + 1, reports, opened, last, precision);
    }

    RuleResult reported() {
        return new RuleResult(matches, reports + 1, opened, lastHit, precision);
    }

    RuleResult judged(boolean correct) {
        long right = (precision == null ? 0 : precision.hits()) + (correct ? 1 : 0);
        long of = (precision == null ? 0 : precision.of()) + 1;
        return new RuleResult(matches, reports, opened, lastHit, Share.of(right, of));
    }

    RuleResult openedOne() {
        return new RuleResult(matches, reports, opened + 1, lastHit, precision);
    }
}
