package io.watchfloor.board.view;

import io.watchfloor.model.ActKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is about one incident.
 *
 * @param reports members, newest first, withdrawn ones among them
 * @param timeline newest first
 */
public record Dossier(Incident incident, List<Evidence> reports, List<Moment> timeline) {
    static Dossier of(Incident incident, Collection<IncidentReport> members, Collection<Moment> timeline) {
        List<Evidence> reports = (members.isEmpty()
                        ? incident.coverage().top().stream().map(Evidence::of)
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
    public List<TimelinePiece> pieces() {
        return TimelinePiece.of(timeline);
    }

    /** The command by which a person closed it, while that stands: undoing it opens the incident again. */
    public @Nullable String closedBy() {
        if (incident.desk().closure() == null) {
            return null;
        }
        return timeline.stream()
                .map(Moment::deed)
                .filter(deed -> deed != null && deed.accepted() && deed.kind() == ActKind.CLOSE)
                .map(deed -> deed.command())
                .findFirst()
                .orElse(null);
    }

    public Row row() {
        return Row.of(incident);
    }
}
