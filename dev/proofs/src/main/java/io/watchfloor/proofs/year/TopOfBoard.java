package io.watchfloor.proofs.year;

import io.watchfloor.board.view.Row;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which events had an incident of theirs among the first rows of the board in time, in the board's own order. */
final class TopOfBoard implements Watcher {
    private static final int ROWS = 20;
    private static final Duration IN_TIME = Duration.ofHours(2);

    private final Map<String, List<Happened>> wanted = new HashMap<>();
    private final TreeMap<String, String> rows = new TreeMap<>();
    private final Map<String, String> sorts = new HashMap<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Set<Happened> onTop = new HashSet<>();

    /** An incident that holds a headline of an event whose time is not over. */
    private record Seat(Happened event, String incident) {}

    TopOfBoard(Collection<Happened> events) {
        events.forEach(event -> event.headlines().forEach(id -> wanted.computeIfAbsent(id, none -> new ArrayList<>())
                .add(event)));
    }

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            put(event.incident());
        }
        for (IncidentReport member : outputs.reports()) {
            if (member.withdrawn() == null) {
                wanted.getOrDefault(member.report().headline().id(), List.of())
                        .forEach(event -> seats.add(new Seat(event, member.incident())));
            }
        }
        if (!seats.isEmpty()) {
            seats.removeIf(seat -> onTop.contains(seat.event())
                    || entry.at().isAfter(seat.event().first().plus(IN_TIME)));
            look();
        }
    }

    private void put(Incident incident) {
        String before = sorts.remove(incident.id());
        if (before != null) {
            rows.remove(before);
        }
        if (incident.course().status() != IncidentStatus.CLOSED
                && !incident.booked().shadow()) {
            String sort = Row.of(incident).sort();
            sorts.put(incident.id(), sort);
            rows.put(sort, incident.id());
        }
    }

    private void look() {
        Set<String> first = new HashSet<>();
        for (String id : rows.values()) {
            first.add(id);
            if (first.size() == ROWS) {
                break;
            }
        }
        seats.stream().filter(seat -> first.contains(seat.incident())).forEach(seat -> onTop.add(seat.event()));
    }

    Set<Happened> events() {
        return onTop;
    }
}
