package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Headers of incidents by id, the newest revision of each. Guarded by the view that holds it. */
final class IncidentHeaders {
    private static final Comparator<Row> CLOSED_LAST_FIRST =
            Comparator.comparing(IncidentHeaders::closedAt).reversed().thenComparing(Row.ORDER);

    private final Map<String, Incident> incidents = new HashMap<>();

    /** Shadow incidents are never on the board, also when they were none before. */
    void apply(Incident incident) {
        if (incident.shadow()) {
            incidents.remove(incident.id());
        } else {
            incidents.merge(incident.id(), incident, (old, now) -> now.revision() >= old.revision() ? now : old);
        }
    }

    @Nullable
    Incident get(String id) {
        return incidents.get(id);
    }

    /** In no order. */
    Collection<Incident> all() {
        return Collections.unmodifiableCollection(incidents.values());
    }

    /** Open and eased ones, most urgent first. */
    List<Row> open() {
        return living().map(Row::of).sorted(Row.ORDER).toList();
    }

    /** The one that was closed last comes first. */
    List<Row> closed() {
        return incidents.values().stream()
                .filter(incident -> incident.status() == IncidentStatus.CLOSED)
                .map(Row::of)
                .sorted(CLOSED_LAST_FIRST)
                .toList();
    }

    static Instant closedAt(Row row) {
        Instant closed = row.incident().closed();
        return closed == null ? row.incident().lastReport() : closed;
    }

    long openWith(Precedence precedence) {
        return living().filter(incident -> incident.computed() == precedence).count();
    }

    /** Those that somebody owns and that are open, by id. */
    List<Incident> ownedBy(String owner) {
        return living().filter(incident -> owner.equals(incident.desk().owner()))
                .sorted(Comparator.comparing(Incident::id))
                .toList();
    }

    private Stream<Incident> living() {
        return incidents.values().stream().filter(incident -> incident.status() != IncidentStatus.CLOSED);
    }
}
