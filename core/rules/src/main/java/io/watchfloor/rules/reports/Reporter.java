package io.watchfloor.rules.reports;

import io.watchfloor.model.CorrelationRule;
import io.watchfloor.model.Effect;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Print;
import io.watchfloor.model.Report;
import io.watchfloor.model.Report.Booked;
import io.watchfloor.model.Report.HeadlineRef;
import io.watchfloor.model.Report.Parties;
import io.watchfloor.model.RuleMatch;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the reports of one headline. */
record Reporter(Headline headline, Tags tags, CompiledBook book, Prints prints) {

    List<Report> all() {
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
        return reports;
    }

    private Report report(RuleMatch match, PairSignal pair, @Nullable ThirdParty affected) {
        Print print =
                prints.of(pair, match, book.subjects().get(match.subject()).family());
        return new Report(
                headline.id() + "/" + match.rule(),
                headline(headline.backfill() || isOlder(match), prints.gloss(pair, match)),
                match(match, pair, affected == null),
                parties(match, pair, affected),
                booked(match, pair, print.act(), affected == null),
                pair.gravity(),
                print);
    }

    private HeadlineRef headline(boolean backfill, @Nullable String gloss) {
        Outlet outlet = book.outlets().credited(headline.summary()).orElseGet(() -> book.outlets()
                .of(headline.outlet()));
        return new HeadlineRef(
                headline.id(),
                headline.revision(),
                headline.published().truncatedTo(ChronoUnit.MILLIS),
                headline.fetched(),
                headline.outlet(),
                outlet.voice(),
                outlet.wire() ? Boolean.TRUE : null,
                outlet.reliability(),
                headline.title(),
                headline.link(),
                backfill,
                gloss);
    }

    private Report.Match match(RuleMatch match, PairSignal pair, boolean own) {
        boolean opens = match.opens() && own && pair.doubtful() == null;
        Effect effect = match.ruling().effect();
        return new Report.Match(
                match.rule(),
                match.ruling().status(),
                match.ruling().facet(),
                // What is only spoken of, or doubted, eases nothing.
                effect == Effect.EASES && !opens ? Effect.NOTES : effect,
                match.claim().modality(),
                match.claim().speaker(),
                saidByAParty(match, pair.pair()),
                deniedBy(match, pair.pair()),
                opens,
                match.evidence(),
                also(match, pair.pair()));
    }

    private Parties parties(RuleMatch match, PairSignal pair, @Nullable ThirdParty affected) {
        return new Parties(
                pair.pair(),
                pair.signal(),
                pair.source(),
                pair.target(),
                pair.rolesKnown(),
                pair.implied(),
                affected != null,
                affected == null ? null : affected.state(),
                affected == null ? List.of() : reactions(match));
    }

    private Booked booked(RuleMatch match, PairSignal pair, @Nullable String act, boolean own) {
        return new Booked(
                match.subject(),
                book.subjects().get(match.subject()).gather(),
                own ? capped(match.ruling().precedence(), pair) : Precedence.ROUTINE,
                match.ruling().event() == null
                        ? coded(pair.gravity())
                        : match.ruling().event(),
                match.ruling().action(),
                match.ruling().escalate(),
                own ? match.ruling().bounds() : null,
                book.standing().of(pair.pair(), match.subject()),
                owner(match),
                own ? book.subjects().follows(act) : List.of(),
                own ? taking(match) : List.of(),
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
        return match.ruling().status() != RuleStatus.TEST
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
        Booked booked = new Booked(
                subject.id(),
                subject.gather(),
                Precedence.ROUTINE,
                null,
                null,
                null,
                book.standing().of(r.parties().pair(), subject.id()),
                r.booked().owner(),
                List.of(),
                r.booked().revision());
        return new Report(
                r.id(), r.headline(), r.match().easing(), r.parties().withoutThird(), booked, r.gravity(), r.print());
    }

    /** Correlations that the rule of a match takes part in; a rule on trial raises nothing. */
    private List<CorrelationRule> taking(RuleMatch match) {
        if (match.ruling().status() == RuleStatus.EXPERIMENTAL || match.ruling().status() == RuleStatus.TEST) {
            return List.of();
        }
        return book.rules().correlations().stream()
                .filter(correlation -> correlation.rules().contains(match.rule()))
                .map(correlation -> new CorrelationRule(
                        correlation.id(),
                        correlation.title(),
                        correlation.type(),
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
        boolean official =
                match.claim().speaker() == Speaker.OFFICIAL || match.claim().speaker() == Speaker.PARLIAMENT;
        return official
                && match.claim().speakerState() != null
                && pair.has(match.claim().speakerState());
    }

    /** The party that denies, by its officials; a former president's or a legislator's denial is no party's. */
    private static @Nullable String deniedBy(RuleMatch match, Pair pair) {
        boolean denial =
                match.claim().modality() == Modality.DENIED || match.claim().modality() == Modality.REBUTTED;
        return denial && saidByAParty(match, pair) ? match.claim().speakerState() : null;
    }

    private List<String> also(RuleMatch match, Pair pair) {
        return tags.matches().stream()
                .filter(other -> !other.rule().equals(match.rule()))
                .filter(other -> other.pairs().stream().anyMatch(p -> p.pair().equals(pair)))
                .map(RuleMatch::rule)
                .toList();
    }
}
