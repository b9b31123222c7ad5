package io.watchfloor.console.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All there is about one incident.
 *
 * @param reports members, newest first, withdrawn ones among them
 * @param timeline newest first
 */
public record Dossier(Incident incident, List<Evidence> reports, List<Moment> timeline) {
    static Dossier of(Incident incident, Collection<IncidentReport> members, Collection<Moment> timeline) {
        List<Evidence> reports = (members.isEmpty()
                        ? incident.top().stream().map(Evidence::of)
                        : members.stream().map(Evidence::of))
                .sorted(Comparator.comparing(Evidence::published).reversed().thenComparing(Evidence::id))
                .toList();
        return new Dossier(incident, reports, List.copyOf(timeline));
    }

    /** Reports with the copies of their text under them: a text counts once, however often it is published. */
    public List<Copies> texts() {
        return Copies.of(reports);
    }

    /** The timeline with runs of mere updates folded. */
    public List<Stretch> stretches() {
        return Stretch.of(timeline);
    }

    public Row row() {
        return Row.of(incident);
    }
}
