package io.watchfloor.rules.tagging;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Acts;
import io.watchfloor.rules.scale.Weighed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the learned scale says of pairs that rules of words report: who acts, where its words do not say so; and that a step
 * towards each other is likelier none: a rule's words stand for a deed also when somebody speaks of it, denies it or
 * calls it off. That an act is less hostile than its rule says it does not decide.
 */
final class Reread {
    private Reread() {}

    /**
     * A match as the scale reads it.
     *
     * @param actor who acts is said by the scale also where the rule's words say so
     * @param byWords all matches, as words read them
     */
    static Candidate of(Candidate candidate, List<Weighed> weighed, boolean actor, List<RuleMatch> byWords) {
        if (!candidate.hit().text().field().name().equals(ReadHeadline.TITLE)) {
            return candidate;
        }
        List<PairSignal> pairs = candidate.pairs().stream()
                .map(pair -> withSignal(of(pair, weighed, actor), isSetApart(pair, byWords) ? pair : null))
                .toList();
        return pairs.equals(candidate.pairs())
                ? candidate
                : new Candidate(candidate.hit(), pairs, candidate.subject(), candidate.rank(), candidate.weighed());
    }

    /**
     * "Praises Chad, attacks Niger": of two predicates of one subject words tell which is about whom, and the scale, which sees
     * the words of both, does not.
     */
    private static boolean isSetApart(PairSignal pair, List<RuleMatch> byWords) {
        return pair.signal() == Signal.COOPERATIVE
                && pair.rolesKnown()
                && byWords.stream()
                        .filter(RuleMatch::accepted)
                        .flatMap(match -> match.pairs().stream())
                        .anyMatch(other -> other.primary()
                                && other.rolesKnown()
                                && other.signal() == Signal.HOSTILE
                                && Objects.equals(other.source(), pair.source())
                                && !Objects.equals(other.target(), pair.target()));
    }

    private static PairSignal withSignal(PairSignal read, @Nullable PairSignal words) {
        return words == null ? read : read(read, words.signal(), read.source(), read.target());
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
