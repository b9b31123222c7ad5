package io.watchfloor.incidents;

import io.watchfloor.model.JournalEntry.Withdrawn;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports about a pair that is only affected by what others do. They open nothing: they wait until the third party itself
 * reacts, in whatever subject, and then join that incident. All of a pair wait in one case of their own.
 */
final class Reactions {
    /** Subject of the case where they wait; no incident is ever opened in it. */
    private static final String AFFECTED = "affected";

    private final IncidentStore store;
    private final CaseFiles files;
    private final Placing placing;

    Reactions(IncidentStore store, CaseFiles files, Placing placing) {
        this.store = store;
        this.files = files;
        this.placing = placing;
    }

    /** A report of an affected pair arrives. */
    void affected(Step step, Report report) {
        CaseFile file =
                files.open(report.parties().pair(), AFFECTED, report.booked().gather());
        Optional<Member> known = file.member(report.id());
        if (known.isPresent()
                && known.get().report().headline().revision()
                        >= report.headline().revision()) {
            return;
        }
        known.flatMap(member -> joined(file, report.id()))
                .ifPresent(place -> strike(step, place, report, "its headline was corrected"));
        // The longest gather time of what waits here is that of the case.
        Duration longest = file.now().gather().compareTo(report.booked().gather()) > 0
                ? file.now().gather()
                : report.booked().gather();
        file.change(file.now()
                .gathering(longest)
                .waits(new Case.Waiting(
                        report.id(),
                        report.headline().eventTime(),
                        report.parties().awaits(),
                        null)));
        file.put(Member.of(
                Member.WAITING, step.now(), report.in(AFFECTED, report.booked().gather())));
        files.save(file);
        reaction(report).ifPresent(place -> join(step, file, report, place));
    }

    /** Where a report went. */
    private record Place(Pair pair, String subject, int number) {
        @Override
        public String toString() {
            return subject + "." + number;
        }
    }

    /** The incident in which the awaited party reacts: of the same subject first, then the open one, then the nearest. */
    private Optional<Place> reaction(Report report) {
        return store.subjects(report.parties().pair()).stream()
                .filter(subject -> showsIn(report, subject))
                .flatMap(subject -> files.find(report.parties().pair(), subject).stream())
                .flatMap(file -> file.now().incidents().stream()
                        .filter(incident -> reacts(file, incident, report))
                        .map(incident -> new Candidate(file.now(), incident, report)))
                .min(Candidate.ORDER)
                .map(found -> new Place(
                        report.parties().pair(),
                        found.of().subject(),
                        found.incident().number()));
    }

    private record Candidate(Case of, IncidentState incident, Report report) {
        static final Comparator<Candidate> ORDER = Comparator.comparing((Candidate c) ->
                        !c.of().subject().equals(c.report().booked().subject()))
                .thenComparing(c -> c.incident().closed() != null)
                .thenComparing(c -> c.incident().distance(c.report().headline().eventTime()))
                .thenComparing(c -> c.of().subject())
                .thenComparing(c -> c.incident().number());
    }

    /** A state that spies or trades reacts to nobody; it does when it protests, threatens or calls off. */
    private static boolean showsIn(Report waiting, String subject) {
        return !subject.equals(AFFECTED)
                && (waiting.parties().reactions().isEmpty()
                        || waiting.parties().reactions().contains(subject));
    }

    private static boolean reacts(CaseFile file, IncidentState incident, Report report) {
        boolean raised = incident.links().stream().anyMatch(link -> link.kind() == LinkKind.MADE_OF);
        return !raised
                && incident.reaches(report.headline().eventTime(), file.now().gather())
                && (report.parties().awaits() == null
                        || file.tally(incident.number())
                                .sources
                                .keys()
                                .contains(report.parties().awaits()));
    }

    /** A report has joined or opened an incident: what awaited its source joins it. */
    void reacted(Step step, CaseFile file, int number, Report report) {
        if (report.parties().source() == null
                || !report.match().opens()
                || file.now().subject().equals(AFFECTED)) {
            return;
        }
        Optional<CaseFile> waiting = files.find(report.parties().pair(), AFFECTED);
        if (waiting.isEmpty()) {
            return;
        }
        Place place = new Place(report.parties().pair(), file.now().subject(), number);
        List<Case.Waiting> awaiting = waiting.get().now().waiting().stream()
                .filter(w -> w.joined() == null)
                .filter(w ->
                        w.awaits() == null || w.awaits().equals(report.parties().source()))
                .toList();
        for (Case.Waiting one : awaiting) {
            boolean reached = file.now()
                    .incident(number)
                    .filter(incident ->
                            incident.reaches(one.eventTime(), file.now().gather()))
                    .isPresent();
            Report affected = waiting.get().member(one.report()).orElseThrow().report();
            if (reached && showsIn(affected, place.subject())) {
                join(step, waiting.get(), affected, place);
            }
        }
    }

    private void join(Step step, CaseFile waiting, Report report, Place place) {
        Optional<CaseFile> found = files.find(place.pair(), place.subject());
        Optional<IncidentState> incident = found.flatMap(file -> file.now().incident(place.number()));
        if (found.isEmpty() || incident.isEmpty()) {
            return;
        }
        waiting.change(waiting.now()
                .waits(new Case.Waiting(
                        report.id(),
                        report.headline().eventTime(),
                        report.parties().awaits(),
                        place.toString())));
        files.save(waiting);
        CaseFile file = found.get();
        Report joins = report.in(place.subject(), file.now().gather());
        placing.enlist(step, file, incident.get(), joins, Turn.reported(step, joins));
    }

    /** Takes back a report of an affected pair, wherever it is; false when there is none. */
    boolean withdraw(Step step, Withdrawn withdrawn) {
        Optional<CaseFile> file = files.find(withdrawn.pair(), AFFECTED);
        Optional<Member> known = file.flatMap(waiting -> waiting.member(withdrawn.report()));
        if (file.isEmpty() || known.isEmpty()) {
            return false;
        }
        joined(file.get(), withdrawn.report())
                .ifPresent(place -> strike(step, place, known.get().report(), withdrawn.reason()));
        file.get().remove(known.get());
        file.get().change(file.get().now().noLongerWaits(withdrawn.report()));
        files.save(file.get());
        return true;
    }

    private static Optional<Place> joined(CaseFile file, String report) {
        Pair pair = file.now().pair();
        return file.now().waiting().stream()
                .filter(w -> w.report().equals(report))
                .flatMap(w -> Stream.ofNullable(w.joined()))
                .map(text -> new Place(
                        pair,
                        text.substring(0, text.lastIndexOf('.')),
                        Integer.parseInt(text.substring(text.lastIndexOf('.') + 1))))
                .findFirst();
    }

    private void strike(Step step, Place place, Report report, String reason) {
        files.find(place.pair(), place.subject()).ifPresent(file -> file.member(report.id())
                .ifPresent(member -> placing.strike(
                        step,
                        file,
                        member.withdrawn(reason),
                        Turn.noticed(step, report.headline().eventTime()))));
    }
}
