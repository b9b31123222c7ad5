package io.watchfloor.rules.tagging;

import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Acts;
import io.watchfloor.rules.scale.Weighed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learned scale says of pairs that rules of words report: who acts, where its words do not say so; and that a step
 * towards each other is likelier none: a rule's words stand for a deed also when somebody speaks of it, denies it or
 * calls it off. That an act is less hostile than its rule says it does not decide.
 */
final class Reread {
    private Reread() {}

    /** @param actor who acts is said by the scale also where the rule's words say so */
    static Candidate of(Candidate candidate, List<Weighed> weighed, boolean actor) {
        if (!candidate.hit().text().field().name().equals(ReadHeadline.TITLE)) {
            return candidate;
        }
        List<PairSignal> pairs =
                candidate.pairs().stream().map(pair -> of(pair, weighed, actor)).toList();
        return pairs.equals(candidate.pairs())
                ? candidate
                : new Candidate(candidate.hit(), pairs, candidate.subject(), candidate.rank(), candidate.weighed());
    }

    private static PairSignal of(PairSignal pair, List<Weighed> weighed, boolean actor) {
        return pair.implied()
                ? pair
                : weighed.stream()
                        .filter(one -> one.two().pair().equals(pair.pair()))
                        .findFirst()
                        .map(one -> of(pair, one, actor))
                        .orElse(pair);
    }

    private static PairSignal of(PairSignal pair, Weighed one, boolean actor) {
        Signal signal = one.signal() == Signal.HOSTILE ? Signal.HOSTILE : pair.signal();
        return switch (pair.rolesKnown() && !actor ? Acts.TOGETHER : one.acts()) {
            case FIRST -> read(pair, signal, one.two().first(), one.two().second());
            case SECOND -> read(pair, signal, one.two().second(), one.two().first());
            case TOGETHER -> read(pair, signal, pair.source(), pair.target());
        };
    }

    private static PairSignal read(PairSignal pair, Signal signal, @Nullable String source, @Nullable String target) {
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
