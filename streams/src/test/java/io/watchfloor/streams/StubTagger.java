package io.watchfloor.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
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
        ObjectNode json = Json.read(Json.write(match), ObjectNode.class);
        return Json.read(json.put("status", "test").toString(), RuleMatch.class);
    }

    private static RuleMatch match(
            String rule,
            String subject,
            Precedence precedence,
            PairSignal pair,
            List<PairSignal> affected,
            List<String> eases) {
        return new RuleMatch(
                "test/" + rule,
                subject,
                null,
                RuleStatus.STABLE,
                true,
                true,
                true,
                precedence,
                Modality.ASSERTED,
                null,
                Speaker.UNKNOWN,
                null,
                null,
                pair.signal() == Signal.COOPERATIVE ? Effect.EASES : Effect.OPENS,
                List.of(pair),
                affected,
                eases,
                null,
                null,
                null,
                List.of());
    }
}
