package io.watchfloor.board.view;

import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything the desk knows, folded from the topics in whatever order. One thread applies records, any thread asks.
 */
public final class BoardView {
    private final IncidentFolder incidents = new IncidentFolder();
    private final Silencing silencing = new Silencing();
    private final Letters letters = new Letters();
    private final GivenUp givenUp = new GivenUp();
    private final Messages messages = new Messages();
    private final NavigableMap<String, HandoverNote> notes = new TreeMap<>();
    private final Feeds feeds = new Feeds();
    private final SeenBook seen = new SeenBook();
    private long unreadable;
    private @Nullable DecisionBook book;
    private final Relations relations = new Relations();
    private Instant lastChange = Instant.EPOCH;

    /** From here on what is not kept in memory is looked up there. */
    public void lookUpIn(Past past) {
        incidents.lookUpIn(past);
    }

    /** A header replaces the one before it. Shadow incidents are never on the board, also when they were none before. */
    public void apply(Incident incident) {
        incidents.apply(incident);
    }

    /** What happened; the header in it counts as one from its own topic. */
    public void apply(IncidentEvent event) {
        incidents.apply(event);
        told(event);
    }

    /** What happened before the desk looked: counted, and in the timelines of open incidents. Headers in it are old. */
    public void remember(IncidentEvent event) {
        incidents.remember(event);
        told(event);
    }

    private synchronized void told(IncidentEvent event) {
        if (event.incident().booked().shadow()) {
            return;
        }
        changedAt(event.knownAt());
        if (event.annunciates()) {
            silencing.add(Annunciation.of(event));
        }
    }

    /** Membership of a report, by the key of its record; absent means that it was removed. */
    public void apply(String key, @Nullable IncidentReport report) {
        incidents.apply(key, report);
    }

    /** Looks up what happened to incidents that are open, once their headers are known. */
    public void recallOpen() {
        incidents.recallOpen();
    }

    public synchronized void apply(FeedHealth health) {
        feeds.apply(health);
        changedAt(health.at());
    }

    /** The feeds that are listed, and how they are. */
    public Feeds feedList() {
        return feeds;
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
        messages.apply(delivery);
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

    public Board board() {
        return incidents.board();
    }

    public List<Line> lines() {
        return incidents.lines();
    }

    /** An incident as a line of the board, or absent. */
    public @Nullable Row row(String id) {
        return incidents.row(id);
    }

    /** The most urgent incident that nobody has, while a P1 or P2 is so; what somebody saw comes last for them. */
    public Optional<Band> band(String who) {
        return incidents.band(row -> seen.quiet(who, row));
    }

    /** What each officer saw of the board. */
    public SeenBook seen() {
        return seen;
    }

    /** A page of closed incidents. */
    public ClosedPage closed(ClosedQuery query) {
        return incidents.closed(query);
    }

    /** Incidents of a pair that are open, or had a report since then. */
    public List<Incident> incidentsOf(Pair pair, Instant since) {
        return incidents.of(pair, since);
    }

    /** How many incidents are open with a precedence. */
    public long openWith(Precedence precedence) {
        return incidents.openWith(precedence);
    }

    /** What happened from then to now, and what is left. */
    public Handover handover(Instant from, Instant now) {
        List<Moment> events = incidents.newsSince(from);
        synchronized (this) {
            return new Handover(
                    from,
                    now,
                    incidents.open(),
                    incidents.unsigned(),
                    incidents.closedSince(from),
                    events,
                    feeds.troubled(),
                    load(now),
                    silences(now),
                    notes());
        }
    }

    /** Which reports are in which incidents. */
    public Members members() {
        return new Members(incidents);
    }

    /** The header of an incident, or absent. */
    public @Nullable Incident incident(String id) {
        return incidents.find(id);
    }

    /** An incident with its reports and timeline, or absent. */
    public @Nullable Dossier dossier(String id) {
        Dossier dossier = incidents.dossier(id);
        return dossier == null ? null : dossier.telling(messagesOf(id));
    }

    private synchronized List<Delivery> messagesOf(String incident) {
        return messages.of(incident);
    }

    /** What is not kept in memory. */
    public Past past() {
        return incidents.past();
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
        return incidents.load(now);
    }

    public synchronized StandingAlarms standing(Instant now) {
        return StandingAlarms.of(incidents.living(), now);
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
    public List<Incident> ownedBy(String owner) {
        return incidents.ownedBy(owner);
    }

    /** What lies with its owner and should not, most urgent first. */
    public List<OwnerReminder> reminders(String owner, Instant now) {
        return incidents.reminders(owner, now);
    }

    /** Which relations are tenser than they have been; at most half a minute old. */
    public synchronized List<Heat> heat(Instant now) {
        return relations.heat(incidents::kept, feeds.all(), now);
    }

    /** Every pair that has an incident in memory, the tensest first; at most half a minute old. */
    public synchronized List<Relation> relations(Instant now) {
        return relations.all(incidents::kept, feeds.all(), now);
    }

    /** Numbers of the header at one moment of desk time. */
    public synchronized BoardNumbers numbers() {
        return BoardNumbers.of(
                incidents.living(),
                incidents::called,
                feeds,
                letters.count(),
                givenUp.all().size(),
                unreadable,
                book == null ? 0 : book.revision(),
                lastChange.equals(Instant.EPOCH) ? null : lastChange,
                past().progress());
    }

    private void changedAt(Instant time) {
        lastChange = time.isAfter(lastChange) ? time : lastChange;
    }
}
