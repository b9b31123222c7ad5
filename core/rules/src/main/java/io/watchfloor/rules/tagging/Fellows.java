package io.watchfloor.rules.tagging;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.text.reading.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule says of parties named in one list it says of all of them: of "Japan, Netherlands join curbs on China" the
 * scale cannot believe one half and doubt the other.
 */
final class Fellows {
    private Fellows() {}

    /**
     * Of the doubted pairs those that a match reports beside another one that is believed, when only one party differs and
     * both stand in one list of the title.
     */
    static Set<Pair> of(List<RuleMatch> byWords, Set<Pair> doubted, Field title) {
        return byWords.stream()
                .filter(RuleMatch::accepted)
                .flatMap(match -> reported(match).stream()
                        .filter(pair -> doubted.contains(pair.pair()))
                        .filter(pair -> reported(match).stream()
                                .anyMatch(other -> !doubted.contains(other.pair()) && areFellows(pair, other, title))))
                .map(PairSignal::pair)
                .collect(Collectors.toSet());
    }

    private static List<PairSignal> reported(RuleMatch match) {
        return match.pairs().stream()
                .filter(pair -> pair.primary() && !pair.implied())
                .toList();
    }

    private static boolean areFellows(PairSignal one, PairSignal other, Field title) {
        String doer = one.source();
        String target = one.target();
        String otherDoer = other.source();
        String otherTarget = other.target();
        if (doer == null || target == null || otherDoer == null || otherTarget == null) {
            return false;
        }
        return target.equals(otherTarget)
                ? Parties.listed(title, doer, otherDoer)
                : doer.equals(otherDoer) && Parties.listed(title, target, otherTarget);
    }
}
