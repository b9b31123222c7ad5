package io.watchfloor.rules.reports;

import io.watchfloor.model.CorrelationRule;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.EventCode;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Outlet;
import io.watchfloor.rules.book.Subject;
import io.watchfloor.rules.match.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the reports of one headline. */
record Reporter(Headline headline, Tags tags, CompiledBook book) {

    Reports.Found all() {
        List<Report> reports = new ArrayList<>();
        for (RuleMatch match : tags.matches()) {
            for (PairSignal pair : match.pairs()) {
                if (pair.primary()) {
                    Report report = report(match, pair, null);
                    reports.add(report);
                    eased(match, report).forEach(reports::add);
                }
            }
            if (match.primary()) {
                for (PairSignal pair : match.affected()) {
                    reports.add(report(match, pair, thirdParty(match, pair.pair())));
                }
            }
        }
        return firstPairs(reports);
    }

    private static Reports.Found firstPairs(List<Report> reports) {
        Set<Pair> pairs = new HashSet<>();
        List<Report> kept = new ArrayList<>();
        for (Report report : reports) {
            if (pairs.contains(report.pair()) || pairs.size() < Reports.PAIRS) {
                pairs.add(report.pair());
                kept.add(report);
            }
        }
        return new Reports.Found(List.copyOf(kept), reports.size() - kept.size());
    }

    private Report report(RuleMatch match, PairSignal pair, @Nullable ThirdParty affected) {
        Outlet outlet = book.outlets().credited(headline.summary()).orElseGet(() -> book.outlets()
                .of(headline.outlet()));
        return new Report(
                headline.id() + "/" + match.rule(),
                headline.id(),
                headline.revision(),
                pair.pair(),
                match.subject(),
                match.rule(),
                match.status(),
                match.facet(),
                book.subjects().get(match.subject()).gather(),
                headline.published().truncatedTo(ChronoUnit.MILLIS),
                headline.fetched(),
                headline.outlet(),
                outlet.voice(),
                outlet.wire() ? Boolean.TRUE : null,
                outlet.reliability(),
                headline.title(),
                headline.link(),
                affected != null ? Precedence.ROUTINE : capped(match.precedence(), pair),
                pair.signal(),
                match.effect(),
                match.modality(),
                match.speaker(),
                saidByAParty(match, pair.pair()),
                deniedBy(match, pair.pair()),
                match.opens() && affected == null && pair.doubtful() == null,
                pair.rolesKnown(),
                pair.implied(),
                affected != null,
                pair.source(),
                pair.target(),
                match.event() == null ? coded(pair.gravity()) : match.event(),
                pair.gravity(),
                match.action(),
                match.escalate(),
                match.evidence(),
                also(match, pair.pair()),
                headline.backfill() || isOlder(match),
                book.standing().of(pair.pair(), match.subject()),
                affected == null ? null : affected.state(),
                affected == null ? List.of() : reactions(match),
                owner(match),
                affected == null ? taking(match) : List.of(),
                tags.bookRevision());
    }

    /** A rule without a code has that of the act that was read. */
    private static @Nullable EventCode coded(@Nullable Gravity gravity) {
        return gravity == null ? null : gravity.code();
    }

    /** What was published before a rule came into force is history to it, as a new feed's old items are. */
    private boolean isOlder(RuleMatch match) {
        Instant activation = book.activations().get(match.rule());
        return activation != null && headline.published().isBefore(activation);
    }

    private @Nullable String owner(RuleMatch match) {
        return match.status() != RuleStatus.TEST
                ? null
                : book.rules().rules().stream()
                        .filter(rule -> rule.id().equals(match.rule()))
                        .map(Rule::packOwner)
                        .findFirst()
                        .orElse(match.rule().replaceFirst("/.*", ""));
    }

    /** Who is affected: its own reaction is awaited. */
    private record ThirdParty(@Nullable String state) {}

    /** Where the third party's reaction shows: in the match's own subject, and in those that say so; empty for any. */
    private List<String> reactions(RuleMatch match) {
        List<String> marked = book.subjects().reactions();
        return marked.isEmpty()
                ? marked
                : Stream.concat(Stream.of(match.subject()), marked.stream())
                        .distinct()
                        .toList();
    }

    /** The party of an affected pair that does not act in the match itself. */
    private static ThirdParty thirdParty(RuleMatch match, Pair affected) {
        for (String party : List.of(affected.first(), affected.second())) {
            if (match.pairs().stream().noneMatch(pair -> pair.pair().has(party))) {
                return new ThirdParty(party);
            }
        }
        return new ThirdParty(null);
    }

    /** What a report that says it happened does to other subjects of its pair: it joins and eases them. */
    private List<Report> eased(RuleMatch match, Report report) {
        if (!match.opens()) {
            return List.of();
        }
        return match.eases().stream()
                .filter(book.subjects().ids()::contains)
                .filter(subject -> !subject.equals(match.subject()))
                .map(book.subjects()::get)
                .map(subject -> easing(report, subject))
                .toList();
    }

    private Report easing(Report r, Subject subject) {
        return new Report(
                r.id(),
                r.headline(),
                r.revision(),
                r.pair(),
                subject.id(),
                r.rule(),
                r.status(),
                null,
                subject.gather(),
                r.eventTime(),
                r.fetched(),
                r.outlet(),
                r.publisher(),
                r.wire(),
                r.reliability(),
                r.title(),
                r.link(),
                Precedence.ROUTINE,
                r.signal(),
                Effect.EASES,
                r.modality(),
                r.speaker(),
                r.official(),
                null,
                false,
                r.rolesKnown(),
                r.implied(),
                false,
                r.source(),
                r.target(),
                null,
                r.gravity(),
                null,
                null,
                r.evidence(),
                r.also(),
                r.backfill(),
                book.standing().of(r.pair(), subject.id()),
                null,
                List.of(),
                r.owner(),
                List.of(),
                r.bookRevision());
    }

    /** Correlations that the rule of a match takes part in; a rule on trial raises nothing. */
    private List<CorrelationRule> taking(RuleMatch match) {
        if (match.status() == RuleStatus.EXPERIMENTAL || match.status() == RuleStatus.TEST) {
            return List.of();
        }
        return book.rules().correlations().stream()
                .filter(correlation -> correlation.rules().contains(match.rule()))
                .map(correlation -> new CorrelationRule(
                        correlation.id(),
                        correlation.title(),
                        correlation.type().word(),
                        correlation.rules(),
                        correlation.within(),
                        correlation.atLeast(),
                        correlation.precedence()))
                .toList();
    }

    /** What a report does not say about roles it cannot be urgent about. */
    private static Precedence capped(Precedence precedence, PairSignal pair) {
        boolean tooHigh = !pair.rolesKnown() && precedence.compareTo(Precedence.PRIORITY) > 0;
        return tooHigh ? Precedence.PRIORITY : precedence;
    }

    private static boolean saidByAParty(RuleMatch match, Pair pair) {
        boolean official = match.speaker() == Speaker.OFFICIAL || match.speaker() == Speaker.PARLIAMENT;
        return official && match.speakerState() != null && pair.has(match.speakerState());
    }

    /** The party that denies, by its officials; a former president's or a legislator's denial is no party's. */
    private static @Nullable String deniedBy(RuleMatch match, Pair pair) {
        boolean denial = match.modality() == Modality.DENIED || match.modality() == Modality.REBUTTED;
        return denial && saidByAParty(match, pair) ? match.speakerState() : null;
    }

    private List<String> also(RuleMatch match, Pair pair) {
        return tags.matches().stream()
                .filter(other -> !other.rule().equals(match.rule()))
                .filter(other -> other.pairs().stream().anyMatch(p -> p.pair().equals(pair)))
                .map(RuleMatch::rule)
                .toList();
    }
}
