package io.watchfloor.incidents;

import io.watchfloor.model.IncidentReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case at work: what the store holds of it, and what the members of its incidents add up to. Members are written to
 * the store as they change; the case itself by {@link #save}.
 */
final class CaseFile {
    private final IncidentStore store;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private Case of;

    private CaseFile(IncidentStore store, Case of) {
        this.store = store;
        this.of = of;
    }

    /** Reads a case and adds up its members. */
    static CaseFile load(IncidentStore store, Case of) {
        CaseFile file = new CaseFile(store, of);
        store.members(of.pair(), of.subject()).forEach(file::take);
        file.tallies.values().forEach(Tally::takeRecopied);
        return file;
    }

    Case now() {
        return of;
    }

    void change(Case changed) {
        of = changed;
    }

    void put(IncidentState state) {
        of = of.with(state);
    }

    /** What its members add up to. */
    Tally tally(int incident) {
        return tallies.computeIfAbsent(incident, none -> new Tally());
    }

    Optional<Member> member(String report) {
        return Optional.ofNullable(members.get(report));
    }

    int size() {
        return members.size() + 1;
    }

    /** Puts a member in the place of what was known of its report. */
    void put(Member member) {
        take(member);
        store.put(member);
    }

    private void take(Member member) {
        Member old = members.put(member.report().id(), member);
        if (old != null && !old.waits()) {
            tally(old.incident()).remove(old);
        }
        if (!member.waits()) {
            tally(member.incident()).add(member);
        }
    }

    void remove(Member member) {
        if (members.remove(member.report().id()) != null && !member.waits()) {
            tally(member.incident()).remove(member);
        }
        store.remove(member);
    }

    /** Forgets an incident with its members and commands. */
    void evict(IncidentState incident) {
        List<Member> its = members.values().stream()
                .filter(member -> member.incident() == incident.number())
                .toList();
        its.forEach(member -> {
            members.remove(member.report().id());
            store.remove(member);
        });
        tallies.remove(incident.number());
        store.forgetAnswered(of.incidentId(incident.number()));
        of = of.without(incident);
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
        String copyOf = member.waits()
                ? null
                : tally(member.incident()).copyOf(member.report().id());
        return new IncidentReport(
                of.incidentId(member.incident()), member.joinedAt(), member.struck(), copyOf, member.report());
    }

    /**
     * Writes the case, and moves it in the index of what falls due when that is sooner than it was. Nearly every report
     * puts off when its incident goes quiet; such a case is moved when its old time has come.
     */
    void save() {
        Instant next = of.nextDue().orElse(null);
        if (next == null || of.due() == null || next.isBefore(of.due())) {
            move(next);
        }
        if (of.isEmpty()) {
            store.remove(of);
        } else {
            store.put(of);
        }
    }

    /** Whether something in it falls due at this very time, and not later than its place in the index says. */
    boolean isDue(Instant at) {
        return of.nextDue().filter(at::equals).isPresent();
    }

    /** Moves it in the index to when something falls due next. */
    void reschedule() {
        move(of.nextDue().orElse(null));
    }

    private void move(@Nullable Instant next) {
        store.reschedule(of.pair(), of.subject(), of.due(), next);
        of = of.due(next);
    }
}
