package io.watchfloor.cli.incidents;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Speaker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident is what it is: the arithmetic, what happened to it, what counts and what does not.
 *
 * @param incident with its arithmetic
 * @param turns its events, oldest first; updates are left out
 * @param counted reports that count, by event time
 * @param refused what was about the same and does not count, by event time
 */
public record Why(Incident incident, List<Turn> turns, List<Counted> counted, List<Refused> refused) {

    /** One event: what it told, and the place in the journal where it was decided. */
    public record Turn(Instant knownAt, Instant at, Change type, String why, Cause cause, @Nullable String report) {}

    /**
     * A report that counts.
     *
     * @param voice what it adds to credibility: a publisher of its own, or why it adds none
     */
    public record Counted(
            String report,
            Instant eventTime,
            String outlet,
            String publisher,
            String reliability,
            Precedence precedence,
            Modality modality,
            Speaker speaker,
            boolean opens,
            String voice,
            String title) {}

    /** Something about the same pair and subject that does not count, and the reason. */
    public record Refused(
            String headline, String rule, Instant eventTime, String outlet, String title, String reason) {}
}
