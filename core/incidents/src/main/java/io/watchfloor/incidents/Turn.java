package io.watchfloor.incidents;

import io.watchfloor.model.Answer;
import io.watchfloor.model.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident changes.
 *
 * @param at when it fell due, was reported or was done, in event time
 * @param knownAt when that was known, in journal time
 * @param by the report that did it, or absent
 * @param answer to the act that did it, or absent
 * @param silent it tells nobody anew: reports that were told already stand elsewhere
 */
record Turn(Instant at, Instant knownAt, @Nullable Report by, @Nullable Answer answer, boolean silent) {

    static Turn reported(Step step, Report by) {
        return new Turn(by.headline().eventTime(), step.now(), by, null, false);
    }

    static Turn due(Instant at, Instant knownAt) {
        return new Turn(at, knownAt, null, null, false);
    }

    static Turn noticed(Step step, Instant at) {
        return new Turn(at, step.now(), null, null, false);
    }

    static Turn answered(Step step, Answer answer) {
        return new Turn(answer.act().at(), step.now(), null, answer, false);
    }

    static Turn regrouped(Step step, Answer answer) {
        return new Turn(answer.act().at(), step.now(), null, answer, true);
    }
}
