package io.watchfloor.board.tuning;

import io.watchfloor.board.view.Highlights;
import io.watchfloor.incidents.NotGathered;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.Verdict;
import io.watchfloor.rules.tagging.Tagger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is about the pair and subject of an incident and does not count in it, and why: what officers cannot see they do
 * not trust. Gathered from what was withdrawn, from reports that wait in the journal, from matches that made no report, and
 * from exceptions of the incident's own rules.
 */
final class NotCounted {
    /** Newest headlines that are asked why a rule does not take them: each costs as much as an explanation. */
    private static final int ASKED = 300;

    private final Incident incident;
    private final Set<String> members;
    private final Map<String, Uncounted> found = new LinkedHashMap<>();

    /** @param members of any incident of the pair and subject: what another one took was not refused */
    NotCounted(Incident incident, Collection<IncidentReport> members) {
        this.incident = incident;
        this.members = members.stream().map(member -> member.report().id()).collect(Collectors.toSet());
        for (IncidentReport member : members) {
            if (member.incident().equals(incident.id()) && member.withdrawn() != null) {
                found.put(member.report().id(), Uncounted.of(member.report(), "withdrawn: " + member.withdrawn()));
            }
        }
    }

    /** Entries of the incident's partition of the journal, in their order. */
    void add(JournalEntry entry, Duration gather) {
        if (entry instanceof JournalEntry.Reported reported) {
            Report report = reported.report();
            Instant from = incident.firstReport().minus(gather);
            Instant to = incident.lastReport().plus(gather);
            boolean about = report.parties().pair().equals(incident.pair())
                    && report.booked().subject().equals(incident.subject());
            boolean within = !report.headline().eventTime().isBefore(from)
                    && !report.headline().eventTime().isAfter(to);
            if (about && within && !members.contains(report.id())) {
                found.put(report.id(), Uncounted.of(report, NotGathered.why(report, reported.at())));
            }
        } else if (entry instanceof JournalEntry.Withdrawn withdrawn && !members.contains(withdrawn.report())) {
            found.remove(withdrawn.report());
        }
    }

    void add(List<Uncounted> unreported) {
        unreported.forEach(one -> found.putIfAbsent(one.headline() + "/" + one.rule(), one));
    }

    /** Headlines that an exception of one of the incident's own rules bars. */
    void addBarred(List<Headline> naming, CompiledBook book) {
        Set<String> own = incident.top().stream().map(Incident.TopReport::rule).collect(Collectors.toSet());
        List<Rule> rules = book.rules().rules().stream()
                .filter(rule -> own.contains(rule.id()))
                .toList();
        for (Headline headline : naming.stream().limit(ASKED).toList()) {
            for (Rule rule : rules) {
                Verdict verdict = Tagger.verdict(rule, headline, book);
                if (verdict.exception() != null && verdict.missing() == 0) {
                    found.putIfAbsent(
                            headline.id() + "/" + rule.id(),
                            Uncounted.of(
                                    headline,
                                    rule.id(),
                                    List.of(new Highlights.Piece(headline.title(), false)),
                                    "barred by the exception '" + verdict.exception() + "'"));
                }
            }
        }
    }

    /** Newest first. */
    List<Uncounted> all() {
        return found.values().stream()
                .sorted(Comparator.comparing(Uncounted::published).reversed().thenComparing(Uncounted::headline))
                .toList();
    }
}
