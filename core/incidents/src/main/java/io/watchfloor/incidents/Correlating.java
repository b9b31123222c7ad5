package io.watchfloor.incidents;

import io.watchfloor.incidents.CorrelatedReports.Match;
import io.watchfloor.incidents.copies.TextPrint;
import io.watchfloor.model.CorrelationRule;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What reports of a pair make that come together as a correlation says. Where they lie in one incident they are marks on it,
 * which make it as urgent as the correlation says. Where they lie in different ones it raises an incident of its own, of
 * which they are members too; it and those that they come from are linked both ways. A report that is withdrawn leaves both.
 */
final class Correlating {
    private static final Placed MARKS = Placed.by(Member.MARKS);

    private final IncidentStore store;
    private final CaseFiles files;
    private final Placing placing;

    Correlating(IncidentStore store, CaseFiles files, Placing placing) {
        this.store = store;
        this.files = files;
        this.placing = placing;
    }

    /** A report that says that it happened counts in an incident now. */
    void gained(Step step, Report report) {
        if (!report.match().opens()) {
            return;
        }
        for (CorrelationRule rule : report.booked().correlations()) {
            Match match = new Match(
                    report.headline().eventTime(),
                    report.id(),
                    report.match().rule(),
                    report.booked().subject(),
                    report.headline().publisher(),
                    TextPrint.textOf(report.headline().title()),
                    false);
            CorrelatedReports all = matches(report.parties().pair(), rule)
                    .since(step.now().minus(Case.LATE).minus(rule.within()))
                    .with(match);
            Set<Match> together = Together.around(all.all(), report.headline().eventTime(), rule);
            for (Match one : together) {
                if (!one.raised()) {
                    all = all.with(one.raised(true));
                }
            }
            store.put(all);
            Optional<CaseFile> found = files.find(report.parties().pair());
            found.ifPresent(file -> make(step, file, rule, together));
        }
    }

    private void make(Step step, CaseFile file, CorrelationRule rule, Set<Match> together) {
        boolean apart = together.stream()
                        .flatMap(one -> source(file, one).stream())
                        .map(IncidentState::number)
                        .distinct()
                        .count()
                > 1;
        for (Match one : together) {
            Optional<Member> made = file.member(one.report(), rule.name()).filter(Member::counts);
            Optional<Member> mark = made.filter(member -> apart && member.isMark());
            mark.ifPresent(member -> placing.unmark(step, file, member));
            if (made.isEmpty() || mark.isPresent()) {
                raise(step, file, rule, one, apart);
            }
        }
    }

    private static Optional<IncidentState> source(CaseFile file, Match match) {
        return file.member(match.report(), match.subject()).flatMap(one -> file.incident(one.incident()));
    }

    private CorrelatedReports matches(Pair pair, CorrelationRule rule) {
        return store.matches(pair, rule.id()).orElseGet(() -> new CorrelatedReports(pair, rule.id(), List.of()));
    }

    private void raise(Step step, CaseFile file, CorrelationRule rule, Match match, boolean apart) {
        Optional<Member> member = file.member(match.report(), match.subject());
        Optional<IncidentState> source = source(file, match);
        if (member.isEmpty() || source.isEmpty()) {
            return;
        }
        Report raising = member.get().report().raising(rule);
        if (!apart) {
            Member mark = Member.of(source.get().number(), step.now(), raising, MARKS);
            placing.enlist(step, file, mark, Turn.reported(step, raising));
            return;
        }
        int number = placing.raise(step, file, raising, rule.id());
        file.incident(number).ifPresent(raised -> {
            String result = file.id(raised);
            placing.link(step, file, number, new Link(LinkKind.MADE_OF, file.id(source.get())));
            placing.link(step, file, source.get().number(), new Link(LinkKind.PART_OF, result));
        });
    }

    /** A report counts for nothing any more: what came together only with it falls apart. */
    void lost(Step step, String subject, Report report, String reason) {
        for (CorrelationRule rule : report.booked().correlations()) {
            CorrelatedReports before = matches(report.parties().pair(), rule);
            CorrelatedReports after = before.without(subject, report.id());
            for (Match one : before.all()) {
                boolean near = !Together.apart(one.at(), report.headline().eventTime(), rule);
                boolean stays = !one.is(subject, report.id())
                        && Together.around(after.all(), one.at(), rule).stream()
                                .anyMatch(other -> other.is(one.subject(), one.report()));
                if (one.raised() && near && !stays) {
                    after = one.is(subject, report.id()) ? after : after.with(one.raised(false));
                    drop(
                            step,
                            report.parties().pair(),
                            rule,
                            one,
                            reason,
                            report.headline().eventTime());
                }
            }
            store.put(after);
        }
    }

    private void drop(Step step, Pair pair, CorrelationRule rule, Match match, String reason, Instant at) {
        files.find(pair).ifPresent(file -> file.member(match.report(), rule.name())
                .filter(Member::counts)
                .ifPresent(member -> placing.strike(step, file, member.withdrawn(reason), Turn.noticed(step, at))));
    }
}
