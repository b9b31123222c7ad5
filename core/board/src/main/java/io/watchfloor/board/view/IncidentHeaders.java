package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers of incidents by id, the newest revision of each: open ones, the {@value #WHOLE} that closed last, and of the
 * {@value #KEPT} that closed before them what a row needs. Older ones are in the {@link Past}. Guarded by the view that
 * holds it.
 */
final class IncidentHeaders {
    static final int WHOLE = 100;
    /** Enough for the tension of 37 days at 250 incidents a day. */
    static final int KEPT = 10_000;

    static final Comparator<Incident> CLOSED_LAST_FIRST =
            Comparator.comparing(IncidentHeaders::closedAt).reversed().thenComparing(Incident::id);

    private final Map<String, Incident> open = new HashMap<>();
    private final Map<String, Incident> closed = new HashMap<>();
    private final NavigableSet<Incident> whole = new TreeSet<>(CLOSED_LAST_FIRST);
    private final NavigableSet<Incident> brief = new TreeSet<>(CLOSED_LAST_FIRST);

    /**
     * Takes a header. Shadow incidents are never on the board, also when they were none before.
     *
     * @return ids of those that closed so long ago that only a row is kept of them
     */
    List<String> apply(Incident incident) {
        Incident known = known(incident.id());
        if (known != null && known.revision() > incident.revision()) {
            return List.of();
        }
        forget(incident.id());
        if (incident.booked().shadow()) {
            return List.of();
        }
        if (incident.course().status() != IncidentStatus.CLOSED) {
            open.put(incident.id(), incident);
            return List.of();
        }
        closed.put(incident.id(), incident);
        whole.add(incident);
        return settle();
    }

    private void forget(String id) {
        open.remove(id);
        Incident was = closed.remove(id);
        if (was != null) {
            whole.remove(was);
            brief.remove(was);
        }
    }

    private List<String> settle() {
        List<String> settled = new ArrayList<>();
        while (whole.size() > WHOLE) {
            Incident row = Brief.row(whole.pollLast());
            brief.add(row);
            closed.put(row.id(), row);
            settled.add(row.id());
        }
        while (brief.size() > KEPT) {
            closed.remove(brief.pollLast().id());
        }
        return settled;
    }

    /** The header, of which only what a row needs is there when it {@link #isSettled}; absent when it is not kept. */
    @Nullable
    Incident known(String id) {
        Incident living = open.get(id);
        return living == null ? closed.get(id) : living;
    }

    /** It closed so long ago that only a row is kept of it. */
    boolean isSettled(String id) {
        Incident known = closed.get(id);
        return known != null && !whole.contains(known);
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** Open and eased ones, in no order. */
    Collection<Incident> living() {
        return Collections.unmodifiableCollection(open.values());
    }

    /** All that are kept, in no order. */
    List<Incident> kept(Predicate<Incident> wanted) {
        return Stream.concat(open.values().stream(), closed.values().stream())
                .filter(wanted)
                .toList();
    }

    /** Those that are kept; the one that was closed last comes first. */
    Stream<Incident> closed() {
        return Stream.concat(whole.stream(), brief.stream());
    }

    /** Closed ones of a pair and of a place in the list on that are kept, as many as are asked for. */
    List<Incident> closed(ClosedQuery query) {
        ClosedQuery.Place after = query.after();
        Pair pair = query.pair();
        Instant since = query.since();
        return closed().filter(incident -> after == null || isBehind(incident, after))
                .filter(incident -> pair == null || incident.pair().equals(pair))
                .filter(incident ->
                        since == null || !incident.course().lastReport().isBefore(since))
                .limit(query.size())
                .toList();
    }

    private static boolean isBehind(Incident incident, ClosedQuery.Place place) {
        int order = place.closed().compareTo(closedAt(incident));
        return order > 0 || (order == 0 && incident.id().compareTo(place.id()) > 0);
    }

    int closedCount() {
        return closed.size();
    }

    /** When it closed. */
    static Instant closedAt(Incident incident) {
        Instant closed = incident.course().closed();
        // As fine as it stands in an address and in the index.
        return (closed == null ? incident.course().lastReport() : closed).truncatedTo(ChronoUnit.MILLIS);
    }

    long openWith(Precedence precedence) {
        return open.values().stream()
                .filter(incident -> incident.level().computed() == precedence)
                .count();
    }

    /** Those that somebody owns and that are open, by id. */
    List<Incident> ownedBy(String owner) {
        return open.values().stream()
                .filter(incident -> owner.equals(incident.desk().owner()))
                .sorted(Comparator.comparing(Incident::id))
                .toList();
    }
}
