package io.watchfloor.board.tuning;

import io.watchfloor.board.view.Highlights;
import io.watchfloor.incidents.NotGathered;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.Verdict;
import io.watchfloor.rules.tagging.Near;
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
 * What is about the pair and subject of an incident, within its reach, and does not count in it, and why: what officers
 * cannot see they do not trust. Gathered from what was withdrawn, from reports that wait in the journal, from matches that
 * made no report, and from exceptions of the incident's own rules. The desk and the command line ask it alike.
 */
public final class NotCounted {
    /** Newest headlines that are asked why a rule does not take them: each costs as much as an explanation. */
    private static final int ASKED = 300;

    private final Incident incident;
    private final Set<String> members;
    private final Instant from;
    private final Instant to;
    private final Map<String, Uncounted> found = new LinkedHashMap<>();

    /** @param members of any incident of the pair and subject: what another one took was not refused */
    public NotCounted(Incident incident, Collection<IncidentReport> members) {
        this.incident = incident;
        this.members = members.stream().map(member -> member.report().id()).collect(Collectors.toSet());
        Duration reach = members.stream()
                .map(member -> member.report().booked().gather())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        this.from = incident.course().firstReport().minus(reach);
        this.to = incident.course().lastReport().plus(reach);
        for (IncidentReport member : members) {
            if (member.incident().equals(incident.id()) && member.withdrawn() != null) {
                found.put(member.report().id(), Uncounted.of(member.report(), "withdrawn: " + member.withdrawn()));
            }
        }
    }

    /** From when on something may be about it: the earliest report that could have joined it. */
    public Instant from() {
        return from;
    }

    private boolean isWithin(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** Looks into the incident's partition of the journal: reports that no incident took stand there and nowhere else. */
    public void read(Archive archive, int partition) {
        archive.journal(partition, from, this::add);
    }

    private void add(JournalEntry entry) {
        if (entry instanceof JournalEntry.Reported reported) {
            Report report = reported.report();
            boolean about = report.parties().pair().equals(incident.pair())
                    && report.booked().subject().equals(incident.subject());
            if (about && isWithin(report.headline().eventTime()) && !members.contains(report.id())) {
                found.put(report.id(), Uncounted.of(report, NotGathered.why(report, reported.at())));
            }
        } else if (entry instanceof JournalEntry.Withdrawn withdrawn && !members.contains(withdrawn.report())) {
            found.remove(withdrawn.report());
        }
    }

    /** The matches of a headline that made no report about the pair and subject. */
    public void add(TaggedHeadline tagged) {
        for (RuleMatch match : tagged.tags().matches()) {
            boolean aboutIt = match.subject().equals(incident.subject())
                    && match.pairs().stream().anyMatch(pair -> pair.pair().equals(incident.pair()) && !pair.primary());
            if (aboutIt) {
                add(List.of(Uncounted.of(tagged, match, incident.pair())));
            }
        }
    }

    /** What was noted of such matches. */
    void add(List<Uncounted> unreported) {
        unreported.stream()
                .filter(one -> isWithin(one.published()))
                .forEach(one -> found.putIfAbsent(one.headline() + "/" + one.rule(), one));
    }

    /**
     * Headlines that an exception of one of the incident's own rules bars.
     *
     * @param naming one of the parties, newest first; as many as may be asked are looked at
     */
    public void addBarred(List<Headline> naming, CompiledBook book) {
        Set<String> own =
                incident.coverage().top().stream().map(Incident.TopReport::rule).collect(Collectors.toSet());
        List<Rule> rules = book.rules().rules().stream()
                .filter(rule -> own.contains(rule.id()))
                .toList();
        List<Headline> asked = naming.stream()
                .filter(headline -> isWithin(headline.published()))
                .limit(ASKED)
                .toList();
        for (Headline headline : asked) {
            for (Rule rule : rules) {
                Verdict verdict = Near.verdict(rule, headline, book);
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
    public List<Uncounted> all() {
        return found.values().stream()
                .sorted(Comparator.comparing(Uncounted::published).reversed().thenComparing(Uncounted::headline))
                .toList();
    }
}
