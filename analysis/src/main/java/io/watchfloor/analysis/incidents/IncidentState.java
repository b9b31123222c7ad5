package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident as the logic keeps it: what its members add up to, and what was announced.
 *
 * @param revision of the last published header
 * @param tally what the members add up to
 * @param announced the highest precedence ever computed
 * @param closed when it went quiet, while it is closed
 * @param continues numbers of older incidents that it continues
 */
public record IncidentState(
        int number,
        int revision,
        Tally tally,
        Precedence announced,
        @Nullable Instant closed,
        List<Integer> continues) {

    public IncidentState {
        continues = continues == null ? List.of() : List.copyOf(continues);
    }

    static IncidentState opened(int number, Tally tally) {
        return new IncidentState(number, 0, tally, Precedence.ROUTINE, null, List.of());
    }

    /** True when a report of that time belongs here: within the gather window of what is there. */
    boolean reaches(Instant eventTime, Duration gather) {
        return !eventTime.isBefore(tally.first().minus(gather))
                && !eventTime.isAfter(tally.last().plus(gather));
    }

    Duration distance(Instant eventTime) {
        if (eventTime.isBefore(tally.first())) {
            return Duration.between(eventTime, tally.first());
        }
        return eventTime.isAfter(tally.last()) ? Duration.between(tally.last(), eventTime) : Duration.ZERO;
    }

    Instant quietAt(Duration gather) {
        return tally.last().plus(gather);
    }

    Instant nextDue(Duration gather) {
        return closed == null ? quietAt(gather) : quietAt(gather).plus(Case.KEPT_QUIET);
    }

    IncidentState with(Tally changed) {
        return new IncidentState(number, revision, changed, announced, closed, continues);
    }

    /** Closed while journal time is past the quiet point; a report that moves the point on opens it again. */
    IncidentState asOf(Instant journalTime, Duration gather) {
        Instant quiet = quietAt(gather);
        return new IncidentState(
                number, revision, tally, announced, journalTime.isAfter(quiet) ? quiet : null, continues);
    }

    IncidentState announcing(Precedence computed) {
        Precedence highest = computed.compareTo(announced) > 0 ? computed : announced;
        return new IncidentState(number, revision + 1, tally, highest, closed, continues);
    }

    IncidentState continuing(List<Integer> older) {
        return new IncidentState(number, revision, tally, announced, closed, older);
    }
}
