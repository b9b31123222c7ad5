package io.watchfloor.incidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which incident takes a report. Incidents never merge, split or change their id: a report that would bridge two joins
 * one and links it to the other.
 */
final class Gathering {
    private Gathering() {}

    /** Where a report goes. */
    sealed interface Place {}

    /** Into an incident that reaches it; the others that reach it too are linked. */
    record Join(IncidentState incident, List<IncidentState> alsoReached) implements Place {}

    /** Into a new incident. */
    record Open() implements Place {}

    /** Nowhere yet. */
    record Wait() implements Place {}

    /**
     * Decides.
     *
     * @param mayOpen its modality and speaker may open an incident, and it is not late
     */
    static Place place(Case of, Instant eventTime, boolean mayOpen) {
        List<IncidentState> reached = of.incidents().stream()
                .filter(incident -> incident.reaches(eventTime, of.gather()))
                .toList();
        if (reached.isEmpty()) {
            return mayOpen ? new Open() : new Wait();
        }
        IncidentState chosen = nearest(reached, eventTime);
        return new Join(
                chosen,
                reached.stream()
                        .filter(incident -> incident.number() != chosen.number())
                        .toList());
    }

    /** The open one, else the nearest in time, else the older. */
    private static IncidentState nearest(List<IncidentState> reached, Instant eventTime) {
        Optional<IncidentState> open =
                reached.stream().filter(incident -> incident.closed() == null).findFirst();
        return open.orElseGet(() -> reached.stream()
                .min(Comparator.comparing((IncidentState incident) -> incident.distance(eventTime))
                        .thenComparing(IncidentState::number))
                .orElseThrow());
    }
}
