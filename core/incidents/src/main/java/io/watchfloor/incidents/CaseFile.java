package io.watchfloor.incidents;

import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pair at work: what the store holds of it and of its incidents, and what the members of each add up to. Members are
 * written to the store as they change; the rest by {@link #save}.
 */
final class CaseFile {
    private static final Placed PERSON = Placed.by("person");

    private final IncidentStore store;
    private final TreeMap<Integer, IncidentState> incidents = new TreeMap<>();
    private final TreeSet<Integer> changed = new TreeSet<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private Case of;

    private CaseFile(IncidentStore store, Case of) {
        this.store = store;
        this.of = of;
    }

    /** Reads a pair and adds up the members of its incidents. */
    static CaseFile load(IncidentStore store, Case of) {
        CaseFile file = new CaseFile(store, of);
        store.incidents(of.pair()).forEach(incident -> file.incidents.put(incident.number(), incident));
        store.members(of.pair()).forEach(file::take);
        file.tallies.values().forEach(Tally::takeRecopied);
        return file;
    }

    Case now() {
        return of;
    }

    void change(Case now) {
        of = now;
    }

    /** All that are kept, by number. */
    List<IncidentState> incidents() {
        return List.copyOf(incidents.values());
    }

    Optional<IncidentState> incident(int number) {
        return Optional.ofNullable(incidents.get(number));
    }

    /** The one with that subject and number in its id. */
    Optional<IncidentState> incident(String subject, int number) {
        return incidents.values().stream()
                .filter(one ->
                        one.birth().number() == number && one.birth().subject().equals(subject))
                .findFirst();
    }

    String id(IncidentState incident) {
        return of.incidentId(incident.birth());
    }

    /** The number that the next incident gets, and with it the case has one more. */
    int open(String subject) {
        of = of.opening(subject);
        return of.opened();
    }

    void put(IncidentState state) {
        incidents.put(state.number(), state);
        changed.add(state.number());
    }

    /** What its members add up to. */
    Tally tally(int incident) {
        return tallies.computeIfAbsent(incident, none -> new Tally());
    }

    /** The member that a report is under a subject. */
    Optional<Member> member(String report, String subject) {
        return member(Case.key(report, subject));
    }

    Optional<Member> member(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The member that a report is in an incident, rather than a mark that it made there. */
    Optional<Member> memberOf(int incident, String report) {
        String prefix = report + '|';
        return members.values().stream()
                .filter(member -> member.incident() == incident && member.key().startsWith(prefix))
                .min(Comparator.comparing(Member::isMark)
                        .thenComparing(member -> !member.report().match().opens())
                        .thenComparing(Member::key));
    }

    /** All members of an incident, in any order. */
    List<Member> members(int incident) {
        return members.values().stream()
                .filter(member -> member.incident() == incident)
                .toList();
    }

    int size() {
        return members.size() + 1;
    }

    /** Puts a member in the place of what was known of its report. */
    void put(Member member) {
        Member old = take(member);
        if (old != null && old.incident() != member.incident()) {
            store.remove(old);
        }
        store.put(member);
    }

    private @Nullable Member take(Member member) {
        Member old = members.put(member.key(), member);
        if (old != null && !old.waits()) {
            tally(old.incident()).remove(old);
        }
        if (!member.waits()) {
            tally(member.incident()).add(member);
        }
        return old;
    }

    void remove(Member member) {
        if (members.remove(member.key()) != null && !member.waits()) {
            tally(member.incident()).remove(member);
        }
        store.remove(member);
    }

    /** Forgets an incident with its members and commands. */
    void evict(IncidentState incident) {
        members(incident.number()).forEach(member -> {
            members.remove(member.key());
            store.remove(member);
        });
        tallies.remove(incident.number());
        store.forgetAnswered(id(incident));
        incidents.remove(incident.number());
        changed.remove(incident.number());
        store.remove(of.pair(), incident);
    }

    /** The incident with the times of its reports; where none counts any more the times stay. */
    IncidentState spanned(IncidentState incident) {
        Tally tally = tally(incident.number());
        return tally.isEmpty()
                ? incident
                : incident.but(draft -> {
                    draft.first = tally.first();
                    draft.last = tally.last();
                });
    }

    /** How a member is published. */
    IncidentReport published(Member member) {
        Report report = member.report();
        String copyOf = member.waits() ? null : tally(member.incident()).copyOf(member.key());
        return new IncidentReport(
                incident(member.incident()).map(this::id).orElse(""),
                member.since(),
                member.struck(),
                copyOf,
                report,
                member.moved() == null ? member.placed() : PERSON);
    }

    /**
     * Writes what changed, and moves the pair in the index of what falls due when that is sooner than it was. Nearly every
     * report puts off when its incident goes quiet; such a pair is moved when its old time has come.
     */
    void save(Instant now) {
        Instant next = nextLook(now).orElse(null);
        if (next == null || of.due() == null || next.isBefore(of.due())) {
            move(next);
        }
        for (int number : changed) {
            incident(number).ifPresent(incident -> store.put(of.pair(), incident));
        }
        changed.clear();
        if (of.isEmpty()) {
            store.remove(of);
        } else {
            store.put(of);
        }
    }

    /** The earliest time at which something falls due. */
    Optional<Instant> nextDue() {
        Outages outages = outages();
        Stream<Instant> its = incidents.values().stream().flatMap(incident -> incident.nextDue(outages).stream());
        return Stream.concat(its, of.nextDue(outages).stream()).min(Comparator.naturalOrder());
    }

    /**
     * When to look next at what falls due. What would have fallen due by now, if only it were known that headlines came, is
     * looked at when that is.
     */
    private Optional<Instant> nextLook(Instant now) {
        Outages outages = outages();
        List<Instant> unknown = Stream.concat(
                        incidents.values().stream().flatMap(incident -> incident.goesQuiet(outages).stream()),
                        of.waits(outages))
                .filter(at -> !outages.knows(at))
                .toList();
        if (unknown.stream().anyMatch(at -> at.isBefore(now)) && !outages.holds(of.pair())) {
            store.outages(outages.holding(of.pair()));
        }
        return Stream.concat(nextDue().stream(), unknown.stream().filter(at -> !at.isBefore(now)))
                .min(Comparator.naturalOrder());
    }

    /** When headlines did not come. */
    Outages outages() {
        return store.outages();
    }

    /** A report of that time belongs to an incident, as {@link IncidentState#reaches} has it, in time that was covered. */
    boolean reaches(IncidentState incident, Instant eventTime) {
        return incident.reaches(nearer(incident, eventTime));
    }

    Duration distance(IncidentState incident, Instant eventTime) {
        return incident.distance(nearer(incident, eventTime));
    }

    private Instant nearer(IncidentState incident, Instant at) {
        Duration missed = missed(incident, at);
        return at.isBefore(incident.first()) ? at.plus(missed) : at.minus(missed);
    }

    /** How much of the time between an incident and a moment headlines did not come. */
    Duration missed(IncidentState incident, Instant at) {
        return at.isBefore(incident.first())
                ? outages().missed(at, incident.first())
                : outages().missed(incident.last(), at);
    }

    /** Whether something in it falls due at this very time, and not later than its place in the index says. */
    boolean isDue(Instant at) {
        return nextDue().filter(at::equals).isPresent();
    }

    /** Moves it in the index to when something falls due next. */
    void reschedule(Instant now) {
        move(nextLook(now).orElse(null));
    }

    private void move(@Nullable Instant next) {
        store.reschedule(of.pair(), of.due(), next);
        of = of.due(next);
    }
}
