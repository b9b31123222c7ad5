package io.watchfloor.incidents;

import io.watchfloor.incidents.Filing.Beginning;
import io.watchfloor.incidents.Filing.Old;
import io.watchfloor.incidents.stories.Placement;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.JournalEntry.Withdrawn;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a report goes: it joins an incident, opens one, or waits; and what becomes of one that is withdrawn. */
final class Placing {
    private static final Placed CORRELATES = Placed.by("correlates");
    /** What comes so late, or less, has what waits placed anew. */
    private static final Duration OVERTAKEN = Duration.ofHours(1);
    /** What waits is looked at again by what was told within. */
    private static final Duration NEAR = Duration.ofDays(1);

    private final CaseFiles files;
    private final Dues dues;
    private final Naming naming;
    private final Publishing publishing;
    private final Filing filing;
    private final Matters matters;
    private final Choosing choosing;

    Placing(CaseFiles files, Dues dues, PairMemories pairs, Naming naming, Choosing choosing, Publishing publishing) {
        this.files = files;
        this.dues = dues;
        this.naming = naming;
        this.publishing = publishing;
        this.choosing = choosing;
        this.filing = new Filing(pairs, choosing, publishing);
        this.matters = new Matters(filing, choosing);
    }

    /**
     * Puts a report where it belongs among the incidents of its pair.
     *
     * @return number of its incident, or that of waiting; waiting also when it was there already
     */
    int place(Step step, CaseFile file, Report report) {
        Optional<Member> known = file.member(report.id(), report.booked().subject());
        if (known.isPresent() && isOlder(known.get(), report)) {
            return Member.WAITING;
        }
        if (known.isEmpty() && !report.match().eases()) {
            Matters.see(step, file, report);
        }
        Old old = known.map(member -> filing.takeOut(step, file, member)).orElse(Old.NONE);
        int number = put(step, file, old, report);
        filing.leave(step, file, old, number);
        lookAgain(step, file, number, report);
        naming.identify(step, file);
        dues.finish(step, file);
        return number;
    }

    /** What came again, or late, in a text that is not newer than the one that is there. */
    static boolean isOlder(Member known, Report report) {
        return known.report().headline().revision() >= report.headline().revision() && known.withdrawn() == null;
    }

    private int put(Step step, CaseFile file, Old old, Report report) {
        Optional<IncidentState> before = file.incident(old.incident());
        boolean pinned = old.member() != null && old.member().isPinned();
        if (before.isPresent() && (pinned || choosing.stays(file, before.get(), report))) {
            return filing.join(step, file, old, before.get(), report, Placed.by("corrected"));
        }
        if (report.match().eases()) {
            return choosing.eased(file, report)
                    .map(incident -> filing.join(step, file, old, incident, report, Placed.by("eases")))
                    .orElseGet(() -> filing.await(step, file, report));
        }
        boolean late = report.headline().eventTime().isBefore(step.now().minus(Case.LATE));
        Placement.Place place =
                choosing.place(file, report, report.match().opens() && !late, Matters.standsOut(step, file, report));
        Placed told = Choosing.told(file, place);
        return switch (place.rule()) {
            case RESEMBLES, DEVELOPS, DOMINANT ->
                filing.join(step, file, old, file.incident(place.number()).orElseThrow(), report, told);
            case OPENS, STANDS_OUT, CONTINUES ->
                filing.open(
                        step,
                        file,
                        old,
                        report,
                        Beginning.continuing(file.incident(place.number()).map(file::id)),
                        told);
            case COURSE -> matters.goesOn(step, file, old, report, told);
            case WAITS -> filing.await(step, file, report);
        };
    }

    /**
     * What waits is looked at again. What was not told before a report that comes only now is placed anew, as it would have
     * been in order; the rest joins the incident that took the report, if it resembles it by now.
     */
    private void lookAgain(Step step, CaseFile file, int number, Report came) {
        Instant at = came.headline().eventTime();
        for (Case.Waiting waiting : file.now().waiting()) {
            Duration later = Duration.between(at, waiting.eventTime());
            if (!waiting.affected() && later.abs().compareTo(NEAR) <= 0) {
                boolean overtook = !later.isNegative() && later.compareTo(OVERTAKEN) <= 0;
                file.member(waiting.key()).filter(member -> !member.isMark()).ifPresent(member -> (overtook
                                ? placed(step, file, member.report())
                                : resembled(file, number, member.report()))
                        .ifPresent(joined -> {
                            file.change(file.now().noLongerWaits(member.key()));
                            enlist(
                                    step,
                                    file,
                                    member.joins(joined.number(), step.now(), joined.why()),
                                    Turn.reported(step, member.report()));
                        }));
            }
        }
    }

    private record Joined(int number, Placed why) {}

    private Optional<Joined> placed(Step step, CaseFile file, Report report) {
        Placement.Place place = choosing.place(file, report, false, Matters.standsOut(step, file, report));
        return place.rule() == Placement.Rule.WAITS
                ? Optional.empty()
                : Optional.of(new Joined(place.number(), Choosing.told(file, place)));
    }

    private Optional<Joined> resembled(CaseFile file, int number, Report report) {
        return file.incident(number)
                .filter(incident -> incident.birth().tells()
                        && file.reaches(incident, report.headline().eventTime())
                        && choosing.resembles(file, incident, report))
                .map(incident -> new Joined(number, Placed.by("waited")));
    }

    /**
     * Takes back a report.
     *
     * @return the report, when it counted in an incident until now
     */
    Optional<Report> withdraw(Step step, Withdrawn withdrawn) {
        Optional<CaseFile> found = files.find(withdrawn.pair());
        Optional<Member> known = found.flatMap(file -> file.member(withdrawn.report(), withdrawn.subject()));
        if (found.isEmpty() || known.isEmpty() || known.get().withdrawn() != null) {
            return Optional.empty();
        }
        CaseFile file = found.get();
        Member member = known.get();
        if (member.waits()) {
            file.remove(member);
            file.change(file.now().noLongerWaits(member.key()));
            files.save(file, step.now());
            return Optional.empty();
        }
        strike(step, file, member.withdrawn(withdrawn.reason()), Turn.noticed(step, withdrawn.at()));
        return Optional.of(member.report());
    }

    /** Puts a member in its place again that counts for nothing now, or counts again. */
    void strike(Step step, CaseFile file, Member changed, Turn turn) {
        Optional<IncidentState> incident = file.incident(changed.incident());
        Facts before = incident.map(state -> Filing.facts(step, file, state)).orElse(null);
        file.put(changed);
        incident.ifPresent(state -> publishing.publish(step, file, before, state, turn, List.of(changed.key())));
        dues.finish(step, file);
    }

    /** Takes a mark away from an incident. */
    void unmark(Step step, CaseFile file, Member mark) {
        IncidentState incident = file.incident(mark.incident()).orElseThrow();
        Facts before = Filing.facts(step, file, incident);
        file.remove(mark);
        publishing.publish(step, file, before, incident, Turn.noticed(step, incident.last()), List.of());
    }

    /** Adds a report to an incident of another kind that was chosen for it. */
    void enlist(Step step, CaseFile file, Member member, Turn turn) {
        IncidentState incident = file.incident(member.incident()).orElseThrow();
        Facts before = Filing.facts(step, file, incident);
        file.put(member);
        publishing.publish(step, file, before, incident, turn, List.of(member.key()));
        dues.finish(step, file);
    }

    /** Adds a copy of a report to the open incident that a correlation raised, or opens it. */
    int raise(Step step, CaseFile file, Report report, String correlation) {
        Optional<IncidentState> raised = file.incidents().stream()
                .filter(incident -> correlation.equals(incident.birth().correlation()))
                .filter(incident -> file.reaches(incident, report.headline().eventTime()))
                .min(Comparator.comparing((IncidentState incident) -> incident.closed() != null)
                        .thenComparing(incident ->
                                file.distance(incident, report.headline().eventTime()))
                        .thenComparing(IncidentState::number));
        file.member(report.id(), report.booked().subject()).ifPresent(file::remove);
        int number = raised.isPresent()
                ? filing.join(step, file, Old.NONE, raised.get(), report, CORRELATES)
                : filing.open(step, file, Old.NONE, report, Beginning.raised(correlation), CORRELATES);
        dues.finish(step, file);
        return number;
    }

    /** Links an incident to another one and tells it as a mere update. */
    void link(Step step, CaseFile file, int number, Link link) {
        file.incident(number)
                .filter(incident -> !incident.links().contains(link))
                .ifPresent(incident -> {
                    Facts before = Filing.facts(step, file, incident);
                    publishing.publish(
                            step, file, before, incident.linked(link), Turn.noticed(step, incident.last()), List.of());
                    dues.finish(step, file);
                });
    }
}
