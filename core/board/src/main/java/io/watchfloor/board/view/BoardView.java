package io.watchfloor.board.view;

import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the desk knows, folded from the topics. One thread applies records, any thread asks; the same records give
 * the same view in whatever order the topics were read.
 */
public final class BoardView {
    private static final int CLOSED_SHOWN = 20;
    private static final Duration HEAT_LASTS = Duration.ofSeconds(30);

    private final IncidentHeaders headers = new IncidentHeaders();
    private final Chronicle chronicle = new Chronicle();
    private final Silencing silencing = new Silencing();
    private final Letters letters = new Letters();
    private final GivenUp givenUp = new GivenUp();
    private final NavigableMap<String, HandoverNote> notes = new TreeMap<>();
    private final Memberships memberships = new Memberships();
    private final Feeds feeds = new Feeds();
    private long unreadable;
    private @Nullable DecisionBook book;
    private List<Heat> heat = List.of();
    private Instant heatAt = Instant.MIN;
    private Instant lastChange = Instant.EPOCH;

    /** A header replaces the one before it. Shadow incidents are never on the board, also when they were none before. */
    public synchronized void apply(Incident incident) {
        headers.apply(incident);
    }

    /** What happened; the header in it counts as one from its own topic. */
    public synchronized void apply(IncidentEvent event) {
        headers.apply(event.incident());
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
        memberships.apply(key, report);
    }

    public synchronized void apply(FeedHealth health) {
        feeds.apply(health);
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
        List<Row> closed = headers.closed();
        return new Board(
                headers.open(), closed.stream().limit(CLOSED_SHOWN).toList(), closed.size(), chronicle.recent());
    }

    /** How many incidents are open with a precedence. */
    public synchronized long openWith(Precedence precedence) {
        return headers.openWith(precedence);
    }

    /** What happened from then to now, and what is left. */
    public synchronized Handover handover(Instant from, Instant now) {
        List<Row> closed = headers.closed().stream()
                .filter(row -> !IncidentHeaders.closedAt(row).isBefore(from))
                .toList();
        return new Handover(
                from,
                now,
                headers.open(),
                closed,
                chronicle.since(from),
                feeds.troubled(),
                load(now),
                silences(now),
                notes());
    }

    /** Every incident that is known, in no order. */
    public synchronized List<Incident> incidents() {
        return List.copyOf(headers.all());
    }

    /** Every report in its incident, those of rules on trial and withdrawn ones among them, in no order. */
    public synchronized List<IncidentReport> reports() {
        return memberships.all();
    }

    public synchronized @Nullable Incident incident(String id) {
        return headers.get(id);
    }

    /** An incident with its reports and timeline, or absent. */
    public synchronized @Nullable Dossier dossier(String id) {
        Incident incident = headers.get(id);
        return incident == null ? null : Dossier.of(incident, memberships.of(id), chronicle.timeline(id));
    }

    /** Every feed, those in trouble first. */
    public synchronized List<FeedHealth> feeds() {
        return feeds.troubledFirst();
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

    public synchronized StandingAlarms standing(Instant now) {
        return StandingAlarms.of(headers.all(), now);
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
        return headers.ownedBy(owner);
    }

    /** What lies with its owner and should not, most urgent first. */
    public synchronized List<OwnerReminder> reminders(String owner, Instant now) {
        return headers.ownedBy(owner).stream()
                .flatMap(incident ->
                        Stream.ofNullable(OwnerReminder.of(incident, chronicle.touched(incident.id(), owner), now)))
                .sorted(OwnerReminder.ORDER)
                .toList();
    }

    /** Which relations are tenser than they have been; worked out at most every {@code HEAT_LASTS}. */
    public synchronized List<Heat> heat(Instant now) {
        if (Duration.between(heatAt, now).abs().compareTo(HEAT_LASTS) > 0) {
            heat = Heat.of(headers.all(), feeds.all(), now);
            heatAt = now;
        }
        return heat;
    }

    /** Numbers of the header at one moment of desk time. */
    public synchronized BoardNumbers numbers() {
        return BoardNumbers.of(
                headers.all(),
                chronicle::called,
                feeds,
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
