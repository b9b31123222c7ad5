package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows of incidents: in memory what is open and what closed last, with their events and reports; everything
 * else, and what happened before the desk looked, in the {@link Past}, which is asked without the lock because it reads
 * from disk. Any thread applies and asks.
 */
final class IncidentFolder {
    private static final int CLOSED_SHOWN = 20;
    /** So long a flash that nobody signed stays. */
    private static final Duration UNSIGNED = Duration.ofDays(30);
    /** As many incidents of one pair as tell how tense it is. */
    private static final int OF_A_PAIR = 2_000;

    private final IncidentHeaders headers = new IncidentHeaders();
    private final Chronicle chronicle = new Chronicle();
    private final Memberships memberships = new Memberships();
    private final OpenRows rows = new OpenRows();
    private Instant latest = Instant.EPOCH;
    private volatile Past past = Past.NONE;

    void lookUpIn(Past found) {
        past = found;
    }

    Past past() {
        return past;
    }

    synchronized void apply(Incident incident) {
        settle(headers.apply(incident));
    }

    synchronized void apply(IncidentEvent event) {
        settle(headers.apply(event.incident()));
        happened(event, !headers.isSettled(event.incident().id()));
    }

    synchronized void remember(IncidentEvent event) {
        happened(event, headers.isOpen(event.incident().id()));
    }

    private void happened(IncidentEvent event, boolean kept) {
        if (event.incident().booked().shadow()) {
            return;
        }
        latest = event.knownAt().isAfter(latest) ? event.knownAt() : latest;
        Moment moment = Moment.of(event);
        if (kept) {
            chronicle.add(moment);
        } else {
            chronicle.weigh(moment);
        }
    }

    synchronized void apply(String key, @Nullable IncidentReport report) {
        if (report == null || !headers.isSettled(report.incident())) {
            memberships.apply(key, report);
        }
    }

    /** What closed long ago is in the past and not in memory. */
    private void settle(List<String> incidents) {
        incidents.forEach(chronicle::drop);
        incidents.forEach(memberships::drop);
    }

    void recallOpen() {
        for (Incident open : living()) {
            List<Moment> timeline = past.timeline(open.id());
            synchronized (this) {
                timeline.forEach(chronicle::add);
            }
        }
    }

    Board board() {
        long inPast = past.count(ClosedQuery.page(null, null));
        synchronized (this) {
            List<Row> unsigned = unsigned();
            Set<String> above =
                    unsigned.stream().map(row -> row.incident().id()).collect(Collectors.toSet());
            List<Row> closed = headers.closed()
                    .filter(incident -> !above.contains(incident.id()))
                    .limit(CLOSED_SHOWN)
                    .map(Row::of)
                    .toList();
            return new Board(lines(), unsigned, closed, Math.max(inPast, headers.closedCount()), chronicle.recent());
        }
    }

    ClosedPage closed(ClosedQuery query) {
        List<Incident> found = past.closed(query);
        long inPast = past.count(query);
        synchronized (this) {
            return Merged.page(query, found, inPast, headers, past.progress());
        }
    }

    List<Incident> of(Pair pair, Instant since) {
        List<Incident> found = past.closed(new ClosedQuery(pair, "", since, null, OF_A_PAIR));
        synchronized (this) {
            return Merged.headers(found, headers, known -> known.pair().equals(pair));
        }
    }

    /** What is news since then, newest first. */
    List<Moment> newsSince(Instant from) {
        List<Moment> before = past.since(from);
        synchronized (this) {
            return Merged.news(before, chronicle.since(from));
        }
    }

    /** The one that closed last first. */
    synchronized List<Row> closedSince(Instant from) {
        return headers.closed()
                .takeWhile(incident -> !IncidentHeaders.closedAt(incident).isBefore(from))
                .map(Row::of)
                .toList();
    }

    @Nullable
    Incident find(String id) {
        Incident known;
        synchronized (this) {
            known = headers.known(id);
            if (known != null && !headers.isSettled(id)) {
                return known;
            }
        }
        Incident found = past.header(id);
        return found == null || (known != null && known.revision() > found.revision()) ? known : found;
    }

    @Nullable
    Dossier dossier(String id) {
        Incident incident = find(id);
        if (incident == null) {
            return null;
        }
        List<IncidentReport> reports = past.reports(id);
        List<Moment> timeline = past.timeline(id);
        synchronized (this) {
            return Dossier.of(
                    incident,
                    Merged.reports(reports, memberships.of(id)),
                    Merged.timeline(timeline, chronicle.timeline(id)));
        }
    }

    synchronized List<IncidentReport> keptReports(Predicate<IncidentReport> wanted) {
        return memberships.all(wanted);
    }

    /** As much of its header as is in memory, or absent. */
    synchronized @Nullable Incident kept(String id) {
        return headers.known(id);
    }

    /** Headers that are in memory, some of them brief, in no order. */
    synchronized List<Incident> kept() {
        return headers.kept(all -> true);
    }

    synchronized List<Incident> living() {
        return List.copyOf(headers.living());
    }

    synchronized List<Row> open() {
        return rows.sorted(headers.living(), chronicle::called);
    }

    /** Open incidents as they stand on the board. */
    synchronized List<Line> lines() {
        return rows.lines(headers.living(), chronicle::called, memberships::gravest);
    }

    synchronized Optional<Band> band(Predicate<Row> quiet) {
        return Band.of(
                headers.living().stream()
                        .filter(incident -> Row.waits(incident)
                                && incident.level().computed().compareTo(Precedence.IMMEDIATE) >= 0)
                        .map(incident -> Row.of(incident, chronicle.called(incident.id())))
                        .toList(),
                quiet);
    }

    /** Counted back from the last event: the view has no clock. */
    synchronized List<Row> unsigned() {
        Instant since = latest.minus(UNSIGNED);
        return headers.closed()
                .takeWhile(incident -> !IncidentHeaders.closedAt(incident).isBefore(since))
                .map(incident -> Row.of(incident, chronicle.called(incident.id())))
                .filter(Row::unsigned)
                .toList();
    }

    /** As it stands on the board, or absent. */
    @Nullable
    Row row(String id) {
        Incident incident = find(id);
        return incident == null ? null : Row.of(incident, called(id));
    }

    synchronized long openWith(Precedence precedence) {
        return headers.openWith(precedence);
    }

    synchronized @Nullable Instant called(String id) {
        return chronicle.called(id);
    }

    synchronized Load load(Instant now) {
        return chronicle.load(now);
    }

    synchronized List<Incident> ownedBy(String owner) {
        return headers.ownedBy(owner);
    }

    synchronized List<OwnerReminder> reminders(String owner, Instant now) {
        Map<String, OwnerReminder> each = new HashMap<>();
        for (Incident incident : headers.ownedBy(owner)) {
            OwnerReminder lies = OwnerReminder.of(incident, chronicle.touched(incident.id(), owner), now);
            if (lies != null) {
                each.put(incident.id(), lies);
            }
        }
        // One line an incident: what somebody asks says more than that it lies.
        for (Moment note : chronicle.naming(owner, now.minus(OwnerReminder.NAMED))) {
            Incident known = headers.known(note.incident());
            if (known != null && headers.isOpen(note.incident()) && note.deed() != null) {
                each.put(note.incident(), OwnerReminder.named(known, note, note.deed()));
            }
        }
        return each.values().stream().sorted(OwnerReminder.ORDER).toList();
    }
}
