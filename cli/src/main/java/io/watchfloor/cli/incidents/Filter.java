package io.watchfloor.cli.incidents;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted; what is absent does not matter.
 *
 * @param pair two parties in any order, or one party
 * @param precedence computed precedence of at least this
 * @param statuses empty for all
 * @param since had a report at this time or later
 * @param until had a report at this time or earlier
 */
public record Filter(
        @Nullable String pair,
        @Nullable String subject,
        @Nullable Precedence precedence,
        Set<IncidentStatus> statuses,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** Most urgent first, then the latest news. */
    public static final Comparator<Incident> URGENT_FIRST = Comparator.comparing(
                    (Incident incident) -> incident.course().status() == IncidentStatus.CLOSED)
            .thenComparing(one -> one.level().computed(), Comparator.reverseOrder())
            .thenComparing(one -> one.course().lastReport(), Comparator.reverseOrder())
            .thenComparing(Incident::id);

    public boolean takes(Incident incident) {
        return isAbout(incident.pair())
                && (subject == null || incident.subject().equals(subject))
                && (precedence == null || incident.level().computed().compareTo(precedence) >= 0)
                && (statuses.isEmpty() || statuses.contains(incident.course().status()))
                && (since == null || !incident.course().lastReport().isBefore(since))
                && (until == null || !incident.course().firstReport().isAfter(until));
    }

    private boolean isAbout(Pair of) {
        if (pair == null) {
            return true;
        }
        return pair.contains("-") ? Pair.parse(pair).equals(of) : of.has(pair);
    }
}
