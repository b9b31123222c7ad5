package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The published header of an incident: a function of what its members add up to and of what was announced. */
final class Headers {
    private static final int PUBLISHERS = 100;

    private Headers() {}

    static Incident of(Case of, IncidentState incident, Urgency urgency, String producer) {
        Tally tally = incident.tally();
        Credibility credibility = Credibility.of(tally);
        List<String> arithmetic = new ArrayList<>(urgency.arithmetic());
        arithmetic.addAll(credibility.arithmetic());
        return new Incident(
                of.incidentId(incident.number()),
                of.pair(),
                of.subject(),
                incident.number(),
                incident.revision(),
                status(incident, urgency),
                tally.opened() == null ? tally.first() : tally.opened(),
                tally.first(),
                tally.last(),
                incident.closed(),
                urgency.computed(),
                incident.announced(),
                urgency.held(),
                signal(tally, urgency),
                credibility.grade(),
                arithmetic,
                tally.reports(),
                null,
                tally.withdrawn(),
                byTime(
                        tally.publishers().entrySet(),
                        Map.Entry.comparingByValue(Comparator.comparing(Tally.Publisher::first))),
                byTime(tally.facets().entrySet(), Map.Entry.comparingByValue()),
                List.copyOf(tally.denials().keySet()),
                tally.guidance() == null ? null : tally.guidance().action(),
                tally.top().values().stream()
                        .sorted(Comparator.comparing(TopReport::published).thenComparing(TopReport::id))
                        .toList(),
                incident.continues().stream().map(of::incidentId).toList(),
                List.of(),
                List.of(),
                null,
                Desk.UNTOUCHED,
                tally.shadow(),
                tally.bookRevision(),
                producer,
                Map.of());
    }

    private static IncidentStatus status(IncidentState incident, Urgency urgency) {
        if (incident.closed() != null) {
            return IncidentStatus.CLOSED;
        }
        return urgency.eased() ? IncidentStatus.EASED : IncidentStatus.OPEN;
    }

    private static Signal signal(Tally tally, Urgency urgency) {
        if (urgency.eased()) {
            return Signal.COOPERATIVE;
        }
        Instant never = Instant.MIN;
        boolean hostile = tally.signals().getOrDefault(Signal.HOSTILE, never).isAfter(never);
        boolean cooperative =
                tally.signals().getOrDefault(Signal.COOPERATIVE, never).isAfter(never);
        return hostile ? Signal.HOSTILE : cooperative ? Signal.COOPERATIVE : Signal.NEUTRAL;
    }

    private static <V> List<String> byTime(
            java.util.Set<Map.Entry<String, V>> entries, Comparator<Map.Entry<String, V>> order) {
        return entries.stream()
                .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                .limit(PUBLISHERS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
