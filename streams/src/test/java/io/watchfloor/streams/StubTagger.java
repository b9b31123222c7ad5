package io.watchfloor.streams;

import io.watchfloor.model.Effect;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Claim;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleMatch.Ruling;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import java.util.List;

/** Knows what a headline is about by a single word; what it does not know is about nothing. */
final class StubTagger {
    private StubTagger() {}

    static Tags tags(Headline headline, CompiledBook book) {
        List<RuleMatch> matches = matches(headline.title());
        return new Tags(book.revision(), "en", List.of(), List.of(), matches, !matches.isEmpty(), null);
    }

    private static List<RuleMatch> matches(String title) {
        if (title.contains("balloon")) {
            return List.of(
                    match("balloon", "airspace", Precedence.IMMEDIATE, hostile("CHN", "USA"), List.of(), List.of()));
        }
        if (title.contains("drone")) {
            return List.of(
                    onTest(match("drone", "airspace", Precedence.FLASH, hostile("CHN", "USA"), List.of(), List.of())));
        }
        if (title.contains("unknown object")) {
            PairSignal nobody = new PairSignal(Pair.of("USA", "?"), Signal.HOSTILE, null, "USA", false, false, true);
            return List.of(match("object", "airspace", Precedence.ROUTINE, nobody, List.of(), List.of()));
        }
        if (title.contains("visits Taipei")) {
            PairSignal visit =
                    new PairSignal(Pair.of("TWN", "USA"), Signal.COOPERATIVE, "USA", "TWN", true, false, true);
            PairSignal affected =
                    new PairSignal(Pair.of("CHN", "USA"), Signal.HOSTILE, null, null, false, false, false);
            return List.of(match("visit", "visit", Precedence.PRIORITY, visit, List.of(affected), List.of()));
        }
        if (title.contains("Beijing threatens")) {
            return List.of(match("threat", "threat", Precedence.PRIORITY, hostile("CHN", "USA"), List.of(), List.of()));
        }
        if (title.contains("talks resume")) {
            PairSignal talks =
                    new PairSignal(Pair.of("CHN", "USA"), Signal.COOPERATIVE, "CHN", "USA", true, false, true);
            return List.of(match("talks", "talks", Precedence.PRIORITY, talks, List.of(), List.of("airspace")));
        }
        if (title.contains("shelling")) {
            return List.of(match("shelling", "war", Precedence.PRIORITY, hostile("RUS", "UKR"), List.of(), List.of()));
        }
        return List.of();
    }

    private static PairSignal hostile(String source, String target) {
        return new PairSignal(Pair.of(source, target), Signal.HOSTILE, source, target, true, false, true);
    }

    private static RuleMatch onTest(RuleMatch match) {
        Ruling of = match.ruling();
        Ruling ruling = new Ruling(
                of.facet(), RuleStatus.TEST, of.precedence(), of.effect(), of.event(), of.action(), of.escalate());
        return new RuleMatch(
                match.rule(),
                match.subject(),
                ruling,
                match.primary(),
                match.accepted(),
                match.opens(),
                match.claim(),
                match.pairs(),
                match.affected(),
                match.eases(),
                match.evidence());
    }

    private static RuleMatch match(
            String rule,
            String subject,
            Precedence precedence,
            PairSignal pair,
            List<PairSignal> affected,
            List<String> eases) {
        Effect effect = pair.signal() == Signal.COOPERATIVE ? Effect.EASES : Effect.OPENS;
        return new RuleMatch(
                "test/" + rule,
                subject,
                new Ruling(null, RuleStatus.STABLE, precedence, effect, null, null, null),
                true,
                true,
                true,
                new Claim(Modality.ASSERTED, null, Speaker.UNKNOWN, null, null),
                List.of(pair),
                affected,
                eases,
                List.of());
    }
}
