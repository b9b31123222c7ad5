package io.watchfloor.authoring.learning;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Day;
import io.watchfloor.model.HeadlineWord.Kind;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.HeadlineWord.Why;
import io.watchfloor.model.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How right reports are, by headlines that were drawn and that nothing ever learns from. Those of each kind are drawn from apart and
 * weighted to how many there were on the days from which somebody answered.
 *
 * @param answers how many headlines somebody answered
 * @param precision of what was reported, how much was between the two that were said; absent without an answer
 * @param recall of what should be reported, how much was, and right; absent until each kind that there was has an answer
 */
public record Yardstick(int answers, @Nullable Share precision, @Nullable Share recall) {
    /** Over so long. */
    public static final Duration OVER = Duration.ofDays(90);
    /** Of what is reported, so much should be right. */
    public static final double PRECISION_BAR = 0.88;
    /** Of what should be reported, so much should be. */
    public static final double RECALL_BAR = 0.75;

    /** Of 256 headlines so many may be drawn and teach nothing. */
    private static final int KEPT = 32;

    private static final int CYCLE = 5;

    /** Whether a headline is kept to measure by: nothing may learn from it, whoever judges it and wherever. */
    public static boolean keeps(String headline) {
        return Integer.parseInt(Sha256.start(headline, 1), 16) < KEPT;
    }

    /** How many of each kind are drawn from a day: in the long run as in the labelled headlines of 2023. */
    static Map<Kind, Integer> drawnOn(LocalDate day) {
        boolean fifth = Math.floorMod(day.toEpochDay(), CYCLE) == 0;
        Map<Kind, Integer> drawn = new EnumMap<>(Kind.class);
        drawn.put(Kind.REPORTED, fifth ? 1 : 2);
        drawn.put(Kind.TWO, 2);
        drawn.put(Kind.ONE, 1);
        drawn.put(Kind.NONE, fifth ? 1 : 0);
        return drawn;
    }

    /** What the words of the last 90 days say. */
    public static Yardstick of(Collection<HeadlineWord> words, Instant now) {
        List<HeadlineWord> drawn = words.stream()
                .filter(word -> word.why() == Why.YARDSTICK && keeps(word.headline()))
                .filter(word -> word.fetched().isAfter(now.minus(OVER)))
                .toList();
        Map<LocalDate, Day> days = new TreeMap<>();
        Map<Kind, Integer> answered = new EnumMap<>(Kind.class);
        drawn.forEach(word -> {
            days.put(word.fetched().atZone(ZoneOffset.UTC).toLocalDate(), word.day());
            answered.merge(word.kind(), 1, Integer::sum);
        });
        Map<Kind, Double> weights = new EnumMap<>(Kind.class);
        boolean whole = !drawn.isEmpty();
        for (Kind kind : Kind.values()) {
            int stream = days.values().stream().mapToInt(day -> day.of(kind)).sum();
            int count = answered.getOrDefault(kind, 0);
            whole &= stream == 0 || count > 0;
            weights.put(kind, count == 0 ? 0.0 : (double) stream / count);
        }
        Sum reported = new Sum();
        Sum owed = new Sum();
        for (HeadlineWord word : drawn) {
            double weight = weights.getOrDefault(word.kind(), 0.0);
            boolean right = word.reported() && word.said() == Said.YES;
            if (word.reported()) {
                reported.add(weight, right);
            }
            if (word.said() != Said.NO) {
                owed.add(weight, right);
            }
        }
        return new Yardstick(drawn.size(), reported.share(), whole ? owed.share() : null);
    }

    /** Even the upper end of the interval is under the bar: no chance of the draw. */
    public boolean underPrecision() {
        return precision != null && precision.high() < PRECISION_BAR;
    }

    /** Even the upper end of the interval is under the bar: no chance of the draw. */
    public boolean underRecall() {
        return recall != null && recall.high() < RECALL_BAR;
    }

    private static final class Sum {
        private double hits;
        private double all;
        private double squares;
        private int right;
        private int count;

        void add(double weight, boolean hit) {
            hits += hit ? weight : 0;
            all += weight;
            squares += weight * weight;
            right += hit ? 1 : 0;
            count++;
        }

        @Nullable
        Share share() {
            return all == 0 ? null : Share.weighted(hits / all, all * all / squares, right, count);
        }
    }
}
