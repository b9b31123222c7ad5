package io.watchfloor.console.view;

import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything the desk knows, folded from the topics. One thread applies records, any thread asks; the same records give
 * the same view in whatever order the topics were read.
 */
public final class BoardView {
    private static final String FEED_OK = "ok";
    private static final int RECENT = 50;
    /** Enough for thirty days of a desk that is asked far too much. */
    private static final int WEIGHED = 20_000;

    private static final int CLOSED_SHOWN = 20;
    private static final int LETTERS = 100;
    private static final Comparator<Moment> NEWEST_FIRST =
            Comparator.comparing(Moment::knownAt).thenComparing(Moment::id).reversed();

    private static final Comparator<Row> CLOSED_LAST_FIRST =
            Comparator.comparing(BoardView::closedAt).reversed().thenComparing(Row.ORDER);

    private final Map<String, Incident> incidents = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Moment>> timelines = new HashMap<>();
    private final Map<String, Map<String, IncidentReport>> reports = new HashMap<>();
    private final Map<String, String> incidentOfReport = new HashMap<>();
    private final NavigableMap<Moment, Boolean> recent = new TreeMap<>(NEWEST_FIRST);
    private final NavigableMap<Moment, Boolean> weighed = new TreeMap<>(NEWEST_FIRST);
    private final NavigableMap<String, FeedHealth> feeds = new TreeMap<>();
    private final NavigableMap<String, Silence> silences = new TreeMap<>();
    private final Deque<DeadLetter> letters = new ArrayDeque<>();
    private long lettersSeen;
    private long unreadable;
    private @Nullable DecisionBook book;
    private @Nullable Instant firstEvent;
    private Instant lastChange = Instant.EPOCH;

    /** A header replaces the one before it. Shadow incidents are counted elsewhere and never on the board. */
    public synchronized void apply(Incident incident) {
        if (!incident.shadow()) {
            incidents.merge(incident.id(), incident, (old, now) -> now.revision() >= old.revision() ? now : old);
        }
    }

    public synchronized void removeIncident(String id) {
        incidents.remove(id);
        timelines.remove(id);
    }

    public synchronized void apply(IncidentEvent event) {
        if (event.incident().shadow()) {
            return;
        }
        Moment moment = Moment.of(event);
        timelines.computeIfAbsent(moment.incident(), id -> new TreeMap<>()).put(moment.revision(), moment);
        changedAt(moment.knownAt());
        firstEvent = firstEvent == null || moment.knownAt().isBefore(firstEvent) ? moment.knownAt() : firstEvent;
        if (moment.tells()) {
            keep(recent, moment, RECENT);
        }
        if (moment.opens() || moment.calls()) {
            keep(weighed, moment, WEIGHED);
        }
    }

    private static void keep(NavigableMap<Moment, Boolean> newest, Moment moment, int limit) {
        newest.put(moment, true);
        if (newest.size() > limit) {
            newest.pollLastEntry();
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
        silences.put(silence.id(), silence);
    }

    public synchronized void removeSilence(String id) {
        silences.remove(id);
    }

    public synchronized void apply(DeadLetter letter) {
        lettersSeen++;
        letters.addFirst(letter);
        if (letters.size() > LETTERS) {
            letters.removeLast();
        }
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
                List.copyOf(recent.keySet()));
    }

    /** How many incidents are open with a precedence. */
    public synchronized long openWith(Precedence precedence) {
        return rows(status -> status != IncidentStatus.CLOSED).stream()
                .filter(row -> row.incident().computed() == precedence)
                .count();
    }

    /** What happened from then to now, and what is left. */
    public synchronized Handover handover(Instant from, Instant now) {
        List<Moment> events = timelines.values().stream()
                .flatMap(timeline -> timeline.values().stream())
                .filter(moment -> moment.tells() && !moment.knownAt().isBefore(from))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Row> closed = rows(IncidentStatus.CLOSED::equals).stream()
                .filter(row -> !closedAt(row).isBefore(from))
                .sorted(CLOSED_LAST_FIRST)
                .toList();
        List<Row> open = rows(status -> status != IncidentStatus.CLOSED).stream()
                .sorted(Row.ORDER)
                .toList();
        return new Handover(from, now, open, closed, events, troubled(), load(now));
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
                : Dossier.of(
                        incident,
                        reports.getOrDefault(id, Map.of()).values(),
                        timelines
                                .getOrDefault(id, new TreeMap<>())
                                .descendingMap()
                                .values());
    }

    /** Every feed, those in trouble first. */
    public synchronized List<FeedHealth> feeds() {
        return feeds.values().stream()
                .sorted(Comparator.comparing(
                        (FeedHealth health) -> health.state().equals(FEED_OK)))
                .toList();
    }

    public synchronized SilenceList silences(Instant now) {
        return SilenceList.of(silences.values(), now);
    }

    public synchronized Load load(Instant now) {
        return Load.of(weighed.keySet(), firstEvent, now);
    }

    /** The newest dead letters, newest first. */
    public synchronized List<DeadLetter> deadLetters() {
        return List.copyOf(letters);
    }

    /** Numbers of the header at one moment of desk time. */
    public synchronized Tally tally() {
        Map<Urgency, Integer> open = new EnumMap<>(Urgency.class);
        for (Incident incident : incidents.values()) {
            if (incident.status() != IncidentStatus.CLOSED) {
                open.merge(Urgency.of(incident.computed()), 1, Integer::sum);
            }
        }
        List<String> troubled = troubled().stream().map(FeedHealth::feed).toList();
        return new Tally(
                open.getOrDefault(Urgency.P1, 0),
                open.getOrDefault(Urgency.P2, 0),
                open.getOrDefault(Urgency.P3, 0),
                feeds.size(),
                troubled,
                lettersSeen,
                unreadable,
                book == null ? 0 : book.revision(),
                lastChange.equals(Instant.EPOCH) ? null : lastChange);
    }

    private void changedAt(Instant time) {
        lastChange = time.isAfter(lastChange) ? time : lastChange;
    }
}
