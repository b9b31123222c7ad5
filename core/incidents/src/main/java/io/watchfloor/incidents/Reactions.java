package io.watchfloor.incidents;

import io.watchfloor.model.JournalEntry.Withdrawn;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reports about a pair that is only affected by what others do. They open nothing: they wait until the third party itself
 * reacts, in whatever subject, and then join that incident.
 */
final class Reactions {
    private static final Placed REACTS = Placed.by("reacts");

    private final CaseFiles files;
    private final Placing placing;

    Reactions(CaseFiles files, Placing placing) {
        this.files = files;
        this.placing = placing;
    }

    /** A report of an affected pair arrives. */
    void affected(Step step, Report report) {
        CaseFile file = files.open(report.parties().pair());
        String subject = report.booked().subject();
        Optional<Member> known = file.member(report.id(), subject);
        if (known.isPresent() && Placing.isOlder(known.get(), report)) {
            return;
        }
        Optional<Member> pinned = known.filter(
                member -> member.isPinned() && file.incident(member.incident()).isPresent());
        if (pinned.isPresent()) {
            placing.enlist(step, file, pinned.get().corrected(report), Turn.reported(step, report));
            return;
        }
        known.filter(member -> !member.waits() && member.counts())
                .ifPresent(member -> strike(step, file, member, "its headline was corrected"));
        Optional<IncidentState> reaction = reaction(file, report);
        if (reaction.isPresent()) {
            known.filter(member -> member.incident() != reaction.get().number()).ifPresent(file::remove);
            join(step, file, reaction.get(), report);
        } else {
            known.ifPresent(file::remove);
            file.put(Member.of(Member.WAITING, step.now(), report, null));
            file.change(file.now()
                    .waits(new Case.Waiting(
                            report.id(),
                            subject,
                            report.headline().eventTime(),
                            report.headline()
                                    .eventTime()
                                    .plus(report.booked().gather())
                                    .plus(Case.LATE),
                            true,
                            report.parties().awaits())));
            files.save(file, step.now());
        }
    }

    /** The incident in which the awaited party reacts: of the same subject first, then an open one, then the nearest. */
    private static Optional<IncidentState> reaction(CaseFile file, Report report) {
        return file.incidents().stream()
                .filter(incident -> showsIn(report, incident.birth().subject()))
                .filter(incident -> reacts(file, incident, report))
                .min(Comparator.comparing((IncidentState incident) -> !incident.birth()
                                .subject()
                                .equals(report.booked().subject()))
                        .thenComparing(incident -> incident.closed() != null)
                        .thenComparing(incident ->
                                file.distance(incident, report.headline().eventTime()))
                        .thenComparing(incident -> incident.birth().subject())
                        .thenComparing(IncidentState::number));
    }

    /** A state that spies or trades reacts to nobody; it does when it protests, threatens or calls off. */
    private static boolean showsIn(Report waiting, String subject) {
        return waiting.parties().reactions().isEmpty()
                || waiting.parties().reactions().contains(subject);
    }

    private static boolean reacts(CaseFile file, IncidentState incident, Report report) {
        String awaits = report.parties().awaits();
        return !raised(incident)
                && file.reaches(incident, report.headline().eventTime())
                && (awaits == null
                        || file.tally(incident.number()).sources.keys().contains(awaits));
    }

    private static boolean raised(IncidentState incident) {
        return incident.birth().correlation() != null
                || incident.links().stream().anyMatch(link -> link.kind() == LinkKind.MADE_OF);
    }

    /** A report has joined or opened an incident: what awaited its source joins it. */
    void reacted(Step step, CaseFile file, int number, Report report) {
        String source = report.parties().source();
        if (source == null || !report.match().opens()) {
            return;
        }
        List<Case.Waiting> awaiting = file.now().waiting().stream()
                .filter(Case.Waiting::affected)
                .filter(w -> w.awaits() == null || w.awaits().equals(source))
                .toList();
        for (Case.Waiting one : awaiting) {
            Report affected = file.member(one.key()).orElseThrow().report();
            file.incident(number)
                    .filter(incident -> !raised(incident) && file.reaches(incident, one.eventTime()))
                    .filter(incident -> showsIn(affected, incident.birth().subject()))
                    .ifPresent(incident -> join(step, file, incident, affected));
        }
    }

    private void join(Step step, CaseFile file, IncidentState incident, Report report) {
        file.change(
                file.now().noLongerWaits(Case.key(report.id(), report.booked().subject())));
        Member member = Member.of(incident.number(), step.now(), report, REACTS);
        placing.enlist(step, file, member, Turn.reported(step, report));
    }

    /** Takes back a report of an affected pair, wherever it is; false when there is none. */
    boolean withdraw(Step step, Withdrawn withdrawn) {
        Optional<CaseFile> found = files.find(withdrawn.pair());
        Optional<Member> known = found.flatMap(file -> file.member(withdrawn.report(), withdrawn.subject()))
                .filter(member -> member.report().parties().affected());
        if (found.isEmpty() || known.isEmpty()) {
            return false;
        }
        CaseFile file = found.get();
        Member member = known.get();
        if (!member.waits()) {
            strike(step, file, member, withdrawn.reason());
        } else {
            file.remove(member);
            file.change(file.now().noLongerWaits(member.key()));
            files.save(file, step.now());
        }
        return true;
    }

    private void strike(Step step, CaseFile file, Member member, String reason) {
        placing.strike(
                step,
                file,
                member.withdrawn(reason),
                Turn.noticed(step, member.report().headline().eventTime()));
    }
}
