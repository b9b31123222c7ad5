package io.watchfloor.incidents;

import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry.Withdrawn;
import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a report goes: it joins an incident, opens one, or waits; and what becomes of one that is withdrawn. */
final class Placing {
    private final CaseFiles files;
    private final Dues dues;
    private final PairMemories pairs;
    private final Naming naming;
    private final Publishing publishing;

    Placing(CaseFiles files, Dues dues, PairMemories pairs, Naming naming, Publishing publishing) {
        this.files = files;
        this.dues = dues;
        this.pairs = pairs;
        this.naming = naming;
        this.publishing = publishing;
    }

    /**
     * Puts a report where it belongs in its case.
     *
     * @return number of its incident, or that of waiting; waiting also when it was there already
     */
    int place(Step step, CaseFile file, Report report) {
        Optional<Member> known = file.member(report.id());
        if (known.isPresent()
                && known.get().report().headline().revision()
                        >= report.headline().revision()
                && known.get().withdrawn() == null) {
            return Member.WAITING;
        }
        file.change(file.now().gathering(report.booked().gather()));
        Old old = known.map(member -> takeOut(step, file, member)).orElse(Old.NONE);
        boolean late = report.headline().eventTime().isBefore(step.now().minus(Case.LATE));
        Gathering.Place place = Gathering.place(
                file.now(), report.headline().eventTime(), report.match().opens() && !late);
        int number = Member.WAITING;
        if (place instanceof Gathering.Join join) {
            number = join(step, file, old, join, member(step, report));
        } else if (place instanceof Gathering.Open) {
            number = open(step, file, member(step, report).judged(old.judged()));
        } else {
            file.put(member(step, report));
            file.change(file.now()
                    .waits(new Case.Waiting(report.id(), report.headline().eventTime())));
        }
        leave(step, file, old, number);
        naming.identify(step, file);
        dues.finish(step, file);
        return number;
    }

    /**
     * Where a corrected report was.
     *
     * @param facts of its incident as it was published last; what changed is told against it, so that a corrected text
     *     that says the same is no news
     */
    private record Old(int incident, @Nullable Facts facts, @Nullable Member member, @Nullable String judged) {
        static final Old NONE = new Old(Member.WAITING, null, null, null);
    }

    /** What it is worth is decided now, once, by what is remembered of its pair. */
    private Member member(Step step, Report report) {
        return Member.of(Member.WAITING, step.now(), report).worth(pairs.weigh(report));
    }

    /** A corrected report is taken out of its incident before its new text is placed. */
    private Old takeOut(Step step, CaseFile file, Member known) {
        Facts facts = file.now()
                .incident(known.incident())
                .map(incident -> facts(step, file, incident))
                .orElse(null);
        file.remove(known);
        file.change(file.now().noLongerWaits(known.report().id()));
        file.now().incident(known.incident()).ifPresent(incident -> file.put(file.spanned(incident)));
        return new Old(known.incident(), facts, known, known.judged());
    }

    /** A corrected report that went elsewhere is told to be gone where it was. */
    private void leave(Step step, CaseFile file, Old old, int number) {
        Optional<IncidentState> left = file.now().incident(old.incident());
        if (old.incident() == number || left.isEmpty() || old.member() == null) {
            return;
        }
        String id = file.now().incidentId(old.incident());
        step.outputs()
                .reports()
                .add(new IncidentReport(
                        id,
                        old.member().joinedAt(),
                        "its corrected text belongs elsewhere",
                        null,
                        old.member().report()));
        publishing.publish(
                step,
                file,
                old.facts(),
                left.get(),
                Turn.noticed(step, old.member().report().headline().eventTime()),
                List.of());
    }

    private static Facts facts(Step step, CaseFile file, IncidentState incident) {
        return Facts.of(file.now(), incident, file.tally(incident.number()), step.now());
    }

    private int join(Step step, CaseFile file, Old old, Gathering.Join join, Member member) {
        Report report = member.report();
        IncidentState incident = join.incident();
        Facts before =
                old.facts() != null && old.incident() == incident.number() ? old.facts() : facts(step, file, incident);
        List<Integer> linked = new ArrayList<>(incident.continues());
        join.alsoReached().stream()
                .map(IncidentState::number)
                .filter(number -> number < incident.number() && !linked.contains(number))
                .forEach(linked::add);
        file.put(member.joins(incident.number(), step.now()).judged(old.judged()));
        publishing.publish(
                step,
                file,
                before,
                incident.but(draft -> draft.continues = linked),
                Turn.reported(step, report),
                List.of(report.id()));
        return incident.number();
    }

    /** A new incident takes the reports that waited for it, nearest first, as long as they are within reach. */
    private int open(Step step, CaseFile file, Member member) {
        Report report = member.report();
        int number = file.now().numbered() + 1;
        List<String> joined = new ArrayList<>(List.of(report.id()));
        file.put(member.joins(number, step.now()));
        IncidentState opened =
                file.spanned(IncidentState.opened(number, report.headline().eventTime()));
        Optional<Case.Waiting> next = inReach(file.now(), opened);
        while (next.isPresent()) {
            String id = next.get().report();
            file.put(file.member(id).orElseThrow().joins(number, step.now()));
            file.change(file.now().noLongerWaits(id));
            joined.add(id);
            opened = file.spanned(opened);
            next = inReach(file.now(), opened);
        }
        publishing.publish(step, file, null, opened, Turn.reported(step, report), joined);
        return number;
    }

    private static Optional<Case.Waiting> inReach(Case of, IncidentState incident) {
        return of.waiting().stream()
                .filter(waiting -> incident.reaches(waiting.eventTime(), of.gather()))
                .findFirst();
    }

    /**
     * Takes back a report.
     *
     * @return the report, when it counted in an incident until now
     */
    Optional<Report> withdraw(Step step, Withdrawn withdrawn) {
        Optional<CaseFile> found = files.find(withdrawn.pair(), withdrawn.subject());
        Optional<Member> known = found.flatMap(file -> file.member(withdrawn.report()));
        if (found.isEmpty() || known.isEmpty() || known.get().withdrawn() != null) {
            return Optional.empty();
        }
        CaseFile file = found.get();
        Member member = known.get();
        if (member.waits()) {
            file.remove(member);
            file.change(file.now().noLongerWaits(withdrawn.report()));
            files.save(file);
            return Optional.empty();
        }
        strike(step, file, member.withdrawn(withdrawn.reason()), Turn.noticed(step, withdrawn.at()));
        return Optional.of(member.report());
    }

    /** Puts a member in its place again that counts for nothing now, or counts again. */
    void strike(Step step, CaseFile file, Member changed, Turn turn) {
        Optional<IncidentState> incident = file.now().incident(changed.incident());
        Facts before = incident.map(state -> facts(step, file, state)).orElse(null);
        file.put(changed);
        incident.ifPresent(state -> publishing.publish(
                step, file, before, state, turn, List.of(changed.report().id())));
        dues.finish(step, file);
    }

    /** Adds a report to an incident of another kind that was chosen for it. */
    void enlist(Step step, CaseFile file, IncidentState incident, Report report, Turn turn) {
        Facts before = facts(step, file, incident);
        file.put(Member.of(incident.number(), step.now(), report));
        publishing.publish(step, file, before, incident, turn, List.of(report.id()));
        dues.finish(step, file);
    }

    /** Links an incident to another one and tells it as a mere update. */
    void link(Step step, CaseFile file, int number, Link link) {
        file.now()
                .incident(number)
                .filter(incident -> !incident.links().contains(link))
                .ifPresent(incident -> {
                    Facts before = facts(step, file, incident);
                    publishing.publish(
                            step, file, before, incident.linked(link), Turn.noticed(step, incident.last()), List.of());
                    dues.finish(step, file);
                });
    }
}
