package io.watchfloor.console.view;

import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Desk;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything the desk knows, folded from the topics. One thread applies records, any thread asks; the same records give
 * the same view in whatever order the topics were read.
 */
public final class BoardView {
    private static final String FEED_OK = "ok";
    private static final int CLOSED_SHOWN = 20;
    private static final Duration HEAT_LASTS = Duration.ofSeconds(30);

    private static final Comparator<Row> CLOSED_LAST_FIRST =
            Comparator.comparing(BoardView::closedAt).reversed().thenComparing(Row.ORDER);

    private final Map<String, Incident> incidents = new HashMap<>();
    private final Chronicle chronicle = new Chronicle();
    private final Silencing silencing = new Silencing();
    private final Letters letters = new Letters();
    private final GivenUp givenUp = new GivenUp();
    private final NavigableMap<String, HandoverNote> notes = new TreeMap<>();
    private final Map<String, Map<String, IncidentReport>> reports = new HashMap<>();
    private final Map<String, String> incidentOfReport = new HashMap<>();
    private final NavigableMap<String, FeedHealth> feeds = new TreeMap<>();
    private long unreadable;
    private @Nullable DecisionBook book;
    private List<Heat> heat = List.of();
    private Instant heatAt = Instant.MIN;
    private Instant lastChange = Instant.EPOCH;

    /** A header replaces the one before it. Shadow incidents are never on the board, also when they were none before. */
    public synchronized void apply(Incident incident) {
        if (!incident.shadow()) {
            incidents.merge(incident.id(), incident, (old, now) -> now.revision() >= old.revision() ? now : old);
        } else {
            incidents.remove(incident.id());
        }
    }

    public synchronized void removeIncident(String id) {
        incidents.remove(id);
        chronicle.remove(id);
    }

    public synchronized void apply(IncidentEvent event) {
        if (event.incident().shadow()) {
            return;
        }
        Moment moment = Moment.of(event);
        chronicle.add(moment);
        changedAt(moment.knownAt());
        if (event.annunciates()) {
            silencing.add(Annunciation.of(event));
        }
    }

    /** Membership of a report, by the key of its record; absent means that it was removed. */
    public synchronized void apply(String key, @Nullable IncidentReport report) {
        if (report != null) {
            incidentOfReport.put(key, report.incident());
            reports.computeIfAbsent(report.incident(), id -> new HashMap<>()).put(key, report);
            return;
        }
        String incident = incidentOfReport.remove(key);
        if (incident != null) {
            reports.getOrDefault(incident, new HashMap<>()).remove(key);
        }
    }

    public synchronized void apply(FeedHealth health) {
        feeds.merge(health.feed(), health, (old, now) -> now.at().isBefore(old.at()) ? old : now);
        changedAt(health.at());
    }

    public synchronized void removeFeed(String id) {
        feeds.remove(id);
    }

    public synchronized void apply(Silence silence) {
        silencing.put(silence);
    }

    public synchronized void removeSilence(String id) {
        silencing.remove(id);
    }

    public synchronized void apply(DeadLetter letter) {
        letters.apply(letter);
    }

    public synchronized void apply(Delivery delivery) {
        givenUp.apply(delivery);
    }

    public synchronized void apply(HandoverNote note) {
        notes.put(note.id(), note);
    }

    public synchronized void apply(DecisionBook newer) {
        if (book == null || newer.revision() > book.revision()) {
            book = newer;
        }
    }

    /** Counts a record that could not be read: the board may then be incomplete, and says so. */
    public synchronized void countUnreadable() {
        unreadable++;
    }

    public synchronized Board board() {
        List<Row> open = rows(status -> status != IncidentStatus.CLOSED);
        List<Row> closed = rows(IncidentStatus.CLOSED::equals);
        return new Board(
                open.stream().sorted(Row.ORDER).toList(),
                closed.stream().sorted(CLOSED_LAST_FIRST).limit(CLOSED_SHOWN).toList(),
                closed.size(),
                chronicle.recent());
    }

    /** How many incidents are open with a precedence. */
    public synchronized long openWith(Precedence precedence) {
        return rows(status -> status != IncidentStatus.CLOSED).stream()
                .filter(row -> row.incident().computed() == precedence)
                .count();
    }

    /** What happened from then to now, and what is left. */
    public synchronized Handover handover(Instant from, Instant now) {
        List<Row> closed = rows(IncidentStatus.CLOSED::equals).stream()
                .filter(row -> !closedAt(row).isBefore(from))
                .sorted(CLOSED_LAST_FIRST)
                .toList();
        List<Row> open = rows(status -> status != IncidentStatus.CLOSED).stream()
                .sorted(Row.ORDER)
                .toList();
        return new Handover(
                from, now, open, closed, chronicle.since(from), troubled(), load(now), silences(now), notes());
    }

    private List<Row> rows(Predicate<IncidentStatus> wanted) {
        return incidents.values().stream()
                .filter(incident -> wanted.test(incident.status()))
                .map(Row::of)
                .toList();
    }

    private List<FeedHealth> troubled() {
        return feeds.values().stream()
                .filter(health -> !health.state().equals(FEED_OK))
                .toList();
    }

    private static Instant closedAt(Row row) {
        Instant closed = row.incident().closed();
        return closed == null ? row.incident().lastReport() : closed;
    }

    /** Every incident that is known, in no order. */
    public synchronized List<Incident> incidents() {
        return List.copyOf(incidents.values());
    }

    /** Every report in its incident, those of rules on trial and withdrawn ones among them, in no order. */
    public synchronized List<IncidentReport> reports() {
        return reports.values().stream()
                .flatMap(members -> members.values().stream())
                .toList();
    }

    public synchronized @Nullable Incident incident(String id) {
        return incidents.get(id);
    }

    /** An incident with its reports and timeline, or absent. */
    public synchronized @Nullable Dossier dossier(String id) {
        Incident incident = incidents.get(id);
        return incident == null
                ? null
                : Dossier.of(incident, reports.getOrDefault(id, Map.of()).values(), chronicle.timeline(id));
    }

    /** Every feed, those in trouble first. */
    public synchronized List<FeedHealth> feeds() {
        return feeds.values().stream()
                .sorted(Comparator.comparing(
                        (FeedHealth health) -> health.state().equals(FEED_OK)))
                .toList();
    }

    public synchronized SilenceList silences(Instant now) {
        return silencing.list(now);
    }

    public synchronized int silencesInForce(Instant now) {
        return silencing.inForce(now);
    }

    /** A silence, or absent. */
    public synchronized @Nullable Silence silence(String id) {
        return silencing.get(id);
    }

    /** What a silence hid so far, newest first. */
    public synchronized List<Moment> hidden(Silence silence) {
        return silencing.hidden(silence);
    }

    /** What a silence would have hidden, had it been in force for so long until now, newest first. */
    public synchronized List<Moment> preview(Silence silence, Duration past, Instant now) {
        return silencing.preview(silence, past, now);
    }

    public synchronized Load load(Instant now) {
        return chronicle.load(now);
    }

    /** The newest dead letters that wait for somebody, newest first. */
    public synchronized List<DeadLetter> deadLetters() {
        return letters.newest();
    }

    /** Notifications that were given up and wait for somebody. */
    public synchronized List<Delivery> undelivered() {
        return givenUp.all();
    }

    /** What officers left to the next watch, the newest first. */
    public synchronized List<HandoverNote> notes() {
        return notes.values().stream()
                .sorted(Comparator.comparing(HandoverNote::prepared).reversed().thenComparing(HandoverNote::id))
                .toList();
    }

    public synchronized @Nullable HandoverNote note(String id) {
        return notes.get(id);
    }

    /** Headers of the incidents that somebody owns and that are open. */
    public synchronized List<Incident> ownedBy(String owner) {
        return incidents.values().stream()
                .filter(incident -> incident.status() != IncidentStatus.CLOSED)
                .filter(incident -> owner.equals(incident.desk().owner()))
                .sorted(Comparator.comparing(Incident::id))
                .toList();
    }

    /** Which relations are tenser than they have been; worked out at most every {@code HEAT_LASTS}. */
    public synchronized List<Heat> heat(Instant now) {
        if (Duration.between(heatAt, now).abs().compareTo(HEAT_LASTS) > 0) {
            heat = Heat.of(incidents.values(), feeds.values(), now);
            heatAt = now;
        }
        return heat;
    }

    /** Numbers of the header at one moment of desk time. */
    public synchronized Tally tally() {
        Map<Urgency, Integer> open = new EnumMap<>(Urgency.class);
        Map<Urgency, Unowned> unowned = new EnumMap<>(Urgency.class);
        List<Desk.Shelf> shelves = new ArrayList<>();
        for (Incident incident : incidents.values()) {
            if (incident.status() == IncidentStatus.CLOSED) {
                continue;
            }
            Urgency urgency = Urgency.of(incident.computed());
            open.merge(urgency, 1, Integer::sum);
            if (incident.desk().shelf() != null) {
                shelves.add(incident.desk().shelf());
            }
            if (Row.waits(incident)) {
                Instant called = chronicle.called(incident.id());
                Instant since = called == null ? incident.opened() : called;
                unowned.merge(urgency, Unowned.NONE.and(since), (old, one) -> old.and(since));
            }
        }
        List<String> troubled = troubled().stream().map(FeedHealth::feed).toList();
        return new Tally(
                open.getOrDefault(Urgency.P1, 0),
                open.getOrDefault(Urgency.P2, 0),
                open.getOrDefault(Urgency.P3, 0),
                Map.copyOf(unowned),
                shelves.size(),
                shelves.stream()
                        .map(Desk.Shelf::until)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                feeds.size(),
                troubled,
                letters.count(),
                givenUp.all().size(),
                unreadable,
                book == null ? 0 : book.revision(),
                lastChange.equals(Instant.EPOCH) ? null : lastChange);
    }

    private void changedAt(Instant time) {
        lastChange = time.isAfter(lastChange) ? time : lastChange;
    }
}
