package io.watchfloor.rules.tagging;

import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.rules.scale.Weighed;
import java.util.List;

/**
 * What the learned scale says where word rules found no roles: who acts. What a rule says of signal and roles stands, also
 * where the scale would say otherwise: on labelled months it is no better there, and an author's word is a word.
 */
final class Reread {
    private Reread() {}

    static Candidate of(Candidate candidate, List<Weighed> weighed) {
        if (!candidate.hit().text().field().name().equals(ReadHeadline.TITLE)) {
            return candidate;
        }
        List<PairSignal> pairs =
                candidate.pairs().stream().map(pair -> of(pair, weighed)).toList();
        return pairs.equals(candidate.pairs())
                ? candidate
                : new Candidate(candidate.hit(), pairs, candidate.subject(), candidate.rank(), candidate.weighed());
    }

    private static PairSignal of(PairSignal pair, List<Weighed> weighed) {
        if (pair.source() != null || pair.implied()) {
            return pair;
        }
        return weighed.stream()
                .filter(one -> one.two().pair().equals(pair.pair()))
                .findFirst()
                .map(one -> switch (one.acts()) {
                    case FIRST -> acting(pair, one.two().first(), one.two().second());
                    case SECOND -> acting(pair, one.two().second(), one.two().first());
                    case TOGETHER -> pair;
                })
                .orElse(pair);
    }

    private static PairSignal acting(PairSignal pair, String source, String target) {
        return new PairSignal(
                pair.pair(),
                pair.signal(),
                source,
                target,
                pair.rolesKnown(),
                pair.implied(),
                pair.primary(),
                pair.doubtful(),
                pair.gravity());
    }
}
