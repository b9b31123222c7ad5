package io.watchfloor.rules.scale;

import io.watchfloor.model.Pair;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scale, and what a decision book makes of its scores.
 *
 * @param base the scale before a desk taught it anything; the same one where none did
 * @param doubts a report of a rule is doubtful when its parties score less, from 0 to 1000
 * @param beside so much must two parties that no rule reports score, from 0 to 1000, beside two others of the text that
 *     score more: most headlines report one thing, and name a third party beside it
 * @param actor it says who acts, also where a rule of words says so
 */
public record ScaleUse(Scale scale, Scale base, int doubts, int beside, boolean actor) {
    /** Two parties that score so much are more likely to be reported than not. */
    private static final int LIKELY = 500;

    /** A scale that nobody taught, and that leaves it to rules who acts. */
    public ScaleUse(Scale scale, int doubts, int beside) {
        this(scale, scale, doubts, beside, false);
    }

    /** The same with a scale that nobody taught. */
    public ScaleUse of(Scale other) {
        return new ScaleUse(other, other, doubts, beside, actor);
    }

    /** The same with another scale on top of the same base. */
    public ScaleUse taught(Scale other) {
        return new ScaleUse(other, base, doubts, beside, actor);
    }

    /**
     * The pairs that it does not believe. One with an unidentified party is left to the rule that implies it: the scale
     * weighs parties that are named.
     *
     * @param reported those that rules of words report: beside two that score more they need to be likely, others more
     */
    public Set<Pair> doubted(List<Weighed> weighed, Set<Pair> reported) {
        int most = weighed.stream().mapToInt(Weighed::score).max().orElse(0);
        return weighed.stream()
                .filter(one -> !one.two().pair().has(Pair.UNIDENTIFIED))
                .filter(one -> {
                    boolean outweighed = most >= LIKELY && one.score() < most;
                    int least = reported.contains(one.two().pair()) ? LIKELY : beside;
                    return one.score() < (outweighed ? Math.max(doubts, least) : doubts);
                })
                .map(one -> one.two().pair())
                .collect(Collectors.toSet());
    }

    /** A score as people write it, from 0 to 1 with at most three decimals, in thousandths; empty when it is none. */
    public static OptionalInt thousandths(String text) {
        if (!text.matches("0(\\.\\d{1,3})?|1(\\.0{1,3})?")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round(Double.parseDouble(text) * 1000));
    }
}
