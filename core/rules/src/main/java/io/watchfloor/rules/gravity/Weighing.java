package io.watchfloor.rules.gravity;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.Gravity.Summand;
import io.watchfloor.model.NewsValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs the act of a text: a plain function of what was read and the decision book, in whole numbers throughout. */
public final class Weighing {
    /** Summands that travel by themselves; the others travel as one. */
    private static final int SHOWN = 6;

    /** Least squares draw the few grave acts towards the many others; this puts them back. */
    private static final String STRETCH = "grave acts stand out";

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Weighing() {}

    public static Gravity of(UrgencyTable table, Seen seen) {
        return of(Clues.of(table, seen), table.weights(), table.bounds());
    }

    /**
     * The gravity that clues add up to.
     *
     * @param bounds where sums end, and how those of grave acts stand out
     */
    public static Gravity of(Clues clues, Weights weights, Bounds bounds) {
        List<Clue> all = clues.all();
        Clue first = all.get(0);
        int lead = weights.start() + clues.base() * weights.slope() / HUNDRED + weights.gravity(first.key());
        int own = clues.own() * weights.slope() / HUNDRED;
        int sum = lead + own;
        List<Summand> summands = new ArrayList<>();
        for (Clue clue : all.subList(1, all.size())) {
            int weight = weights.gravity(clue.key());
            sum += weight;
            int shown = round(clue.tenths() * weights.slope() / HUNDRED + weight);
            if (shown != 0) {
                summands.add(new Summand(clue.key(), text(clue), shown));
            }
        }
        int stretch = bounds.stretch(round(sum));
        if (stretch != 0) {
            summands.add(new Summand(STRETCH, null, stretch));
        }
        int tenths = bounds.held(round(sum) + stretch);
        return new Gravity(
                tenths,
                clues.lead() == null ? null : clues.lead().name(),
                clues.lead() == null ? null : clues.lead().code(),
                news(all, weights),
                shown(new Summand(first.key(), text(first), round(lead)), summands, tenths),
                null);
    }

    private static List<Summand> shown(Summand lead, List<Summand> others, int tenths) {
        List<Summand> shown = new ArrayList<>();
        shown.add(lead);
        others.stream()
                .sorted(Comparator.comparingInt((Summand one) -> -Math.abs(one.tenths()))
                        .thenComparing(Summand::cue))
                .limit(SHOWN - 1)
                .forEach(shown::add);
        int rest = tenths - shown.stream().mapToInt(Summand::tenths).sum();
        if (rest != 0) {
            shown.add(new Summand("all else", null, rest));
        }
        return shown;
    }

    private static NewsValue news(List<Clue> clues, Weights weights) {
        NewsValue best = NewsValue.NEW_ACT;
        int most = Integer.MIN_VALUE;
        for (NewsValue value : NewsValue.values()) {
            int score = weights.news().getOrDefault(value, 0);
            for (Clue clue : clues) {
                score += weights.news(clue.key(), value);
            }
            if (score > most) {
                most = score;
                best = value;
            }
        }
        return best;
    }

    private static @Nullable String text(Clue clue) {
        return clue.text().isEmpty() ? null : clue.text();
    }

    /** Hundredths of a step to tenths, halves away from zero. */
    private static int round(int hundredths) {
        int half = TEN / 2;
        return (hundredths + (hundredths < 0 ? -half : half)) / TEN;
    }
}
