package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the open incidents. Many times a second a thousand of them are asked for because one changed, so each is made
 * again only when its header or its call did. Guarded by the view that holds it.
 */
final class OpenRows {
    private Map<String, Kept> known = Map.of();

    private record Kept(Row row, Folding.Said said) {
        static Kept of(Incident incident, @Nullable Instant called) {
            Row row = Row.of(incident, called);
            return new Kept(row, Folding.Said.of(row));
        }

        @SuppressWarnings(
                "ReferenceEquality") // One header is one object here; to compare all of it costs what this saves.
        boolean stands(Incident incident, @Nullable Instant called) {
            return row.incident() == incident && Objects.equals(row.called(), called);
        }
    }

    /** The rows of what is open now, as the board orders them. */
    List<Row> sorted(Collection<Incident> living, Function<String, @Nullable Instant> called) {
        Map<String, Kept> now = new HashMap<>(2 * living.size());
        for (Incident incident : living) {
            Instant call = called.apply(incident.id());
            Kept kept = known.get(incident.id());
            now.put(incident.id(), kept != null && kept.stands(incident, call) ? kept : Kept.of(incident, call));
        }
        known = now;
        return now.values().stream().map(Kept::row).sorted(Row.ORDER).toList();
    }

    /** The same as they stand on the board. */
    List<Line> lines(
            Collection<Incident> living, Function<String, @Nullable Instant> called, ToIntFunction<String> gravity) {
        List<Row> sorted = sorted(living, called);
        return Folding.of(sorted, gravity, row -> Objects.requireNonNull(
                        known.get(row.incident().id()))
                .said());
    }
}
