package io.watchfloor.analysis.reports;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.book.Outlet;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.Tags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a headline reports: a plain function of its text's tags and of who published it. */
public final class Reports {
    /** A summit story that names twenty states must not open a hundred incidents. */
    public static final int PAIRS = 6;

    private Reports() {}

    /**
     * The reports of one headline.
     *
     * @param reports at most {@link #PAIRS}, in the order of the matches
     * @param leftOut how many more there would have been
     */
    public record Found(List<Report> reports, int leftOut) {}

    public static Found of(Headline headline, Tags tags, CompiledBook book) {
        List<Report> reports = new ArrayList<>();
        for (RuleMatch match : tags.matches()) {
            for (PairSignal pair : match.pairs()) {
                if (pair.primary()) {
                    reports.add(report(headline, tags, book, match, pair, false));
                }
            }
            if (match.primary()) {
                for (PairSignal pair : match.affected()) {
                    reports.add(report(headline, tags, book, match, pair, true));
                }
            }
        }
        int kept = Math.min(PAIRS, reports.size());
        return new Found(List.copyOf(reports.subList(0, kept)), reports.size() - kept);
    }

    private static Report report(
            Headline headline, Tags tags, CompiledBook book, RuleMatch match, PairSignal pair, boolean affected) {
        Outlet outlet = book.outlets().of(headline.outlet());
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
                voice(outlet),
                null,
                outlet.reliability(),
                headline.title(),
                headline.link(),
                affected ? Precedence.ROUTINE : capped(match.precedence(), pair),
                pair.signal(),
                match.effect(),
                match.modality(),
                match.speaker(),
                saidByAParty(match, pair.pair()),
                deniedBy(match, pair.pair()),
                match.opens() && !affected,
                pair.rolesKnown(),
                pair.implied(),
                affected,
                pair.source(),
                pair.target(),
                match.event(),
                match.action(),
                match.escalate(),
                match.evidence(),
                also(tags, match, pair.pair()),
                headline.backfill() || isOlder(headline, match, book),
                null,
                null,
                List.of(),
                tags.bookRevision());
    }

    /** What was published before a rule came into force is history to it, as a new feed's old items are. */
    private static boolean isOlder(Headline headline, RuleMatch match, CompiledBook book) {
        Instant activation = book.activations().get(match.rule());
        return activation != null && headline.published().isBefore(activation);
    }

    /** Outlets of one family are one voice, and so are the state media of one state. */
    private static String voice(Outlet outlet) {
        return outlet.stateMedia() && outlet.country() != null ? "state media " + outlet.country() : outlet.publisher();
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

    private static List<String> also(Tags tags, RuleMatch match, Pair pair) {
        return tags.matches().stream()
                .filter(other -> !other.rule().equals(match.rule()))
                .filter(other -> other.pairs().stream().anyMatch(p -> p.pair().equals(pair)))
                .map(RuleMatch::rule)
                .toList();
    }
}
