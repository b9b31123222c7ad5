package io.watchfloor.analysis.incidents;

import io.watchfloor.analysis.incidents.IncidentStore.Due;
import io.watchfloor.analysis.incidents.IncidentStore.Progress;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.JournalEntry.Withdrawn;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies a journal, entry by entry, to what is known. The result depends on the entries and their order alone: no
 * clock is read, and the same journal gives the same incidents, ids and events, byte for byte.
 */
public final class IncidentLogic {
    private final IncidentStore store;
    private final String producer;

    /** @param producer what to write into headers as their maker */
    public IncidentLogic(IncidentStore store, String producer) {
        this.store = store;
        this.producer = producer;
    }

    /** Applies one entry; an offset at or below the last applied one has no effect. */
    public Outputs apply(JournalEntry entry, Cause cause) {
        Progress before = store.progress();
        Outputs outputs = Outputs.none();
        if (cause.offset() <= before.offset()) {
            return outputs;
        }
        Instant now = before.journalTime().isAfter(entry.at()) ? before.journalTime() : entry.at();
        Step step = new Step(now, cause, outputs);
        fireDue(step);
        if (entry instanceof Reported reported) {
            report(step, reported.report());
        } else if (entry instanceof Withdrawn withdrawn) {
            withdraw(step, withdrawn);
        }
        store.progress(new Progress(cause.offset(), now));
        return outputs;
    }

    /** What one entry does: when, by which record, and what came of it so far. */
    private record Step(Instant now, Cause cause, Outputs outputs) {}

    private void fireDue(Step step) {
        Optional<Due> due = store.firstDueBefore(step.now());
        while (due.isPresent()) {
            Due first = due.get();
            save(settle(step, store.find(first.pair(), first.subject()).orElseThrow()));
            due = store.firstDueBefore(step.now());
        }
    }

    /** Closes what went quiet, forgets what has been quiet for long and what waited in vain. */
    private Case settle(Step step, Case of) {
        Case settled = of;
        for (IncidentState incident : of.incidents()) {
            Instant quiet = incident.quietAt(of.gather());
            if (step.now().isAfter(quiet.plus(Case.KEPT_QUIET))) {
                store.members(of.pair(), of.subject(), incident.number()).forEach(store::remove);
                settled = settled.without(incident);
            } else if (incident.closed() == null && step.now().isAfter(quiet)) {
                settled = publish(step, settled, incident, incident.asOf(step.now(), of.gather()), null, quiet);
            }
        }
        for (Case.Waiting waiting : of.waiting()) {
            if (step.now().isAfter(of.forgottenAt(waiting.eventTime()))) {
                store.member(of.pair(), of.subject(), waiting.report()).ifPresent(store::remove);
                settled = settled.noLongerWaits(waiting.report());
            }
        }
        return settled;
    }

    private void report(Step step, Report report) {
        Case of = store.find(report.pair(), report.subject())
                .orElseGet(() -> Case.empty(report.pair(), report.subject(), report.gather()))
                .gathering(report.gather());
        Case before = of;
        Optional<Member> known = store.member(report.pair(), report.subject(), report.id());
        if (known.isPresent()) {
            if (known.get().report().revision() >= report.revision()
                    && known.get().counts()) {
                return;
            }
            of = takeOut(of, known.get());
        }
        boolean late = report.eventTime().isBefore(step.now().minus(Case.LATE));
        Gathering.Place place = Gathering.place(of, report.eventTime(), report.opens() && !late);
        if (place instanceof Gathering.Join join) {
            save(settle(step, join(step, before, of, join, report)));
        } else if (place instanceof Gathering.Open) {
            save(settle(step, open(step, of, report)));
        } else {
            store.put(new Member(Member.WAITING, step.now(), null, report));
            save(of.waits(new Case.Waiting(report.id(), report.eventTime())));
        }
    }

    /** A corrected report is taken out of its incident before its new text is placed. */
    private Case takeOut(Case of, Member known) {
        store.remove(known);
        if (known.waits()) {
            return of.noLongerWaits(known.report().id());
        }
        List<Member> others = store.members(of.pair(), of.subject(), known.incident());
        Tally rest = others.isEmpty() ? Tally.nothing(known.report().eventTime()) : Tally.of(others);
        return of.incident(known.incident())
                .map(incident -> of.with(incident.with(rest)))
                .orElse(of);
    }

    /**
     * Joins an incident that reaches the report.
     *
     * @param before the case as it was published last; what changed is told against it, so that a corrected text that
     *     says the same is no news
     */
    private Case join(Step step, Case before, Case of, Gathering.Join join, Report report) {
        List<Integer> linked = new ArrayList<>(join.incident().continues());
        join.alsoReached().stream()
                .map(IncidentState::number)
                .filter(number -> number < join.incident().number() && !linked.contains(number))
                .forEach(linked::add);
        IncidentState joined = join.incident()
                .with(join.incident().tally().add(report))
                .continuing(linked)
                .asOf(step.now(), of.gather());
        enlist(step, of, new Member(joined.number(), step.now(), null, report));
        IncidentState published = before.incident(joined.number()).orElse(join.incident());
        return publish(step, of, published, joined, report, report.eventTime());
    }

    /** A new incident takes the reports that waited for it, nearest first, as long as they are within reach. */
    private Case open(Step step, Case of, Report report) {
        IncidentState opened = IncidentState.opened(of.numbered() + 1, Tally.of(report));
        Case now = of;
        enlist(step, of, new Member(opened.number(), step.now(), null, report));
        Optional<Case.Waiting> next = inReach(now, opened);
        while (next.isPresent()) {
            String id = next.get().report();
            Member waiting = store.member(of.pair(), of.subject(), id).orElseThrow();
            opened = opened.with(opened.tally().add(waiting.report()));
            enlist(step, of, waiting.joins(opened.number(), step.now()));
            now = now.noLongerWaits(id);
            next = inReach(now, opened);
        }
        return publish(step, now, null, opened, report, report.eventTime());
    }

    private static Optional<Case.Waiting> inReach(Case of, IncidentState incident) {
        return of.waiting().stream()
                .filter(waiting -> incident.reaches(waiting.eventTime(), of.gather()))
                .findFirst();
    }

    private void withdraw(Step step, Withdrawn withdrawn) {
        Optional<Case> found = store.find(withdrawn.pair(), withdrawn.subject());
        Optional<Member> known = store.member(withdrawn.pair(), withdrawn.subject(), withdrawn.report());
        if (found.isEmpty() || known.isEmpty() || !known.get().counts()) {
            return;
        }
        Case of = found.get();
        Member member = known.get();
        if (member.waits()) {
            store.remove(member);
            save(of.noLongerWaits(withdrawn.report()));
            return;
        }
        enlist(step, of, member.withdrawn(withdrawn.reason()));
        Optional<IncidentState> incident = of.incident(member.incident());
        if (incident.isPresent()) {
            Tally rest = Tally.of(store.members(of.pair(), of.subject(), member.incident()));
            IncidentState corrected = incident.get().with(rest).asOf(step.now(), of.gather());
            save(publish(step, of, incident.get(), corrected, null, withdrawn.at()));
        }
    }

    private void enlist(Step step, Case of, Member member) {
        store.put(member);
        step.outputs()
                .reports()
                .add(new IncidentReport(
                        of.incidentId(member.incident()),
                        member.joinedAt(),
                        member.withdrawn(),
                        null,
                        member.report()));
    }

    /** Puts a changed incident into its case and says what changed. */
    private Case publish(
            Step step, Case of, @Nullable IncidentState before, IncidentState after, @Nullable Report by, Instant at) {
        Incident old = before == null ? null : header(of, before);
        IncidentState announced = after.announcing(Urgency.of(after.tally()).computed());
        Incident header = header(of, announced);
        List<Change> changes = IncidentEvents.between(old, header);
        Change type = changes.get(changes.size() - 1);
        boolean pages = type != Change.UPDATED && !header.shadow() && (by == null || !by.backfill());
        Instant knownAt = type == Change.CLOSED ? at : step.now();
        step.outputs()
                .events()
                .add(new IncidentEvent(
                        header.id() + ":" + header.revision(),
                        type,
                        changes,
                        IncidentEvents.why(type, header),
                        knownAt,
                        at,
                        step.cause(),
                        by == null ? null : by.id(),
                        pages,
                        header,
                        null,
                        Map.of()));
        return of.with(announced);
    }

    private Incident header(Case of, IncidentState incident) {
        return Headers.of(of, incident, Urgency.of(incident.tally()), producer);
    }

    private void save(Case changed) {
        Instant next = changed.nextDue().orElse(null);
        store.reschedule(changed.pair(), changed.subject(), changed.due(), next);
        store.put(changed.due(next));
    }
}
