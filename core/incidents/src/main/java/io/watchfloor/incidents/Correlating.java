package io.watchfloor.incidents;

import io.watchfloor.incidents.CorrelatedReports.Match;
import io.watchfloor.incidents.copies.TextPrint;
import io.watchfloor.model.CorrelationRule;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Raises an incident of its own when reports of a pair come together as a correlation says. Its members are those
 * reports; it and the incidents that they come from are linked both ways. A report that is withdrawn leaves it too.
 */
final class Correlating {
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
            together.stream()
                    .filter(one -> !one.raised())
                    .forEach(one -> raise(step, report.parties().pair(), rule, one));
        }
    }

    private CorrelatedReports matches(Pair pair, CorrelationRule rule) {
        return store.matches(pair, rule.id()).orElseGet(() -> new CorrelatedReports(pair, rule.id(), List.of()));
    }

    private void raise(Step step, Pair pair, CorrelationRule rule, Match match) {
        Optional<CaseFile> found = files.find(pair);
        Optional<Member> member = found.flatMap(file -> file.member(match.report(), match.subject()));
        Optional<IncidentState> source = member.flatMap(one -> found.flatMap(file -> file.incident(one.incident())));
        if (found.isEmpty() || member.isEmpty() || source.isEmpty()) {
            return;
        }
        CaseFile file = found.get();
        int number = placing.raise(step, file, member.get().report().raising(rule), rule.id());
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
