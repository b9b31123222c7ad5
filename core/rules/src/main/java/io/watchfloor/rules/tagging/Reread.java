package io.watchfloor.rules.tagging;

import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Weighed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learned scale corrects in what word rules found in a title: the signal where it is sure of another one, and who
 * acts. On labelled months it is right about both more often than the rules are.
 */
final class Reread {
    /** How far the sum for a signal must lie from even, in thousandths, before it goes against a rule. */
    private static final int SURE = 500;

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
        Weighed one = weighed.stream()
                .filter(other -> other.two().pair().equals(pair.pair()))
                .findFirst()
                .orElse(null);
        if (one == null || pair.implied()) {
            return pair;
        }
        Signal signal = one.sure() < SURE ? pair.signal() : one.signal();
        @Nullable String source = pair.source();
        @Nullable String target = pair.target();
        switch (one.acts()) {
            case FIRST -> {
                source = one.two().first();
                target = one.two().second();
            }
            case SECOND -> {
                source = one.two().second();
                target = one.two().first();
            }
            case TOGETHER -> {}
        }
        return new PairSignal(
                pair.pair(),
                signal,
                source,
                target,
                pair.rolesKnown(),
                pair.implied(),
                pair.primary(),
                pair.doubtful(),
                pair.gravity());
    }
}
