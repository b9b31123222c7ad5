package io.watchfloor.authoring.learning;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Taught;
import io.watchfloor.rules.scale.Clues;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.rules.tagging.CloseLook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Learns from the words of people, by logistic regression whose weights are held where the shipped ones stand. The same words,
 * in whatever order, give the same weights on every machine.
 *
 * @param weights place of a clue to what it weighs more, in thousandths
 * @param lessons of how many words something was learned: those about two parties that the scale sees in the title
 * @param before how many of them the scale had right
 * @param after how many it has right now; it learned from them, so this flatters
 * @param clues the clues of the lessons, to name what moved
 */
public record Learning(SortedMap<Integer, Integer> weights, int lessons, int before, int after, Set<String> clues) {
    /** From fewer words nothing is learned: so few say more about who judged than about headlines. */
    public static final int ENOUGH = 50;

    /** How firmly a weight may be held, in parts of a lesson; which, the words themselves say. */
    private static final List<Integer> FIRMNESS = List.of(60, 180, 540);

    private static final int FOLDS = 5;
    /** A clue that fewer of the lessons show teaches about that headline, not about the clue. */
    private static final int RARE = 2;
    /** So many thousandths less decide nothing. */
    private static final int LEAST = 5;

    /** Place of the clue that all share. */
    private static final int START = Scale.place(Clues.ALWAYS);

    private static final int PASSES = 60;
    private static final int LEVELLING = 20;
    private static final double THOUSAND = 1000;
    /** Half: more likely than not. */
    private static final int LIKELY = 0;

    /**
     * @param key orders lessons by time of publication
     * @param places of the clues that the lesson shows, ascending
     * @param sum what the scale makes of them, in thousandths
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Lesson(String key, int[] places, int sum, boolean reports, boolean asked) {}

    /**
     * Learns.
     *
     * @param book that weighs by the shipped scale
     * @return without weights when there are fewer than {@link #ENOUGH} lessons, and when what they teach does not foretell
     *     words that are left out better than the shipped weights do
     */
    public static Learning of(List<Judged> judged, CompiledBook book) {
        Scale scale =
                Objects.requireNonNull(book.scale(), "a book with a scale").base();
        Set<String> clues = new TreeSet<>();
        List<Lesson> lessons = new ArrayList<>();
        for (Judged one : judged) {
            lesson(one, book, clues).ifPresent(lessons::add);
        }
        lessons.sort(
                Comparator.comparing(Lesson::key).thenComparing(Lesson::reports).thenComparing(Lesson::asked));
        int before = right(lessons, new TreeMap<>());
        if (lessons.size() < ENOUGH) {
            return new Learning(new TreeMap<>(), lessons.size(), before, before, clues);
        }
        double best = leftOut(lessons, scale, 0);
        int firmness = 0;
        for (int tried : FIRMNESS) {
            double loss = leftOut(lessons, scale, tried);
            if (loss < best) {
                best = loss;
                firmness = tried;
            }
        }
        if (firmness == 0) {
            return new Learning(new TreeMap<>(), lessons.size(), before, before, clues);
        }
        SortedMap<Integer, Integer> weights = weights(lessons, places(lessons, scale), firmness);
        return new Learning(weights, lessons.size(), before, right(lessons, weights), clues);
    }

    private static Optional<Lesson> lesson(Judged judged, CompiledBook book, Set<String> all) {
        CloseLook look = new CloseLook(judged.headline(), book);
        Map<Two, List<String>> clues = look.clues();
        return look.weighed().stream()
                .filter(one -> one.two().pair().equals(judged.pair()))
                .findFirst()
                .map(one -> {
                    List<String> shown = clues.getOrDefault(one.two(), List.of());
                    all.addAll(shown);
                    return lesson(judged, one, shown);
                });
    }

    private static Lesson lesson(Judged judged, Weighed weighed, List<String> clues) {
        return new Lesson(
                judged.headline().published() + " " + judged.pair() + " "
                        + judged.headline().title(),
                clues.stream().mapToInt(Scale::place).sorted().distinct().toArray(),
                weighed.sum(),
                judged.reports(),
                judged.asked());
    }

    /** Places that may move: shown often enough, and of those that the scale does not know the most shown. */
    private static Set<Integer> places(List<Lesson> lessons, Scale scale) {
        Map<Integer, Integer> shown = new TreeMap<>();
        lessons.forEach(lesson -> {
            for (int place : lesson.places()) {
                shown.merge(place, 1, Integer::sum);
            }
        });
        shown.values().removeIf(times -> times < RARE);
        shown.remove(START);
        Set<Integer> places = new HashSet<>();
        shown.keySet().stream().filter(scale::knows).forEach(places::add);
        shown.entrySet().stream()
                .filter(entry -> !scale.knows(entry.getKey()))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(scale.room())
                .forEach(entry -> places.add(entry.getKey()));
        return places;
    }

    /**
     * People judge reports rather than headlines, so how many of them are right says nothing of what was not reported: a
     * constant for words about reports, and one for words that were asked for, takes that up and is thrown away.
     * Then one clue after another moves to where the lessons that show it and its hold balance, by a step that never overshoots; a
     * fixed number of rounds, in the order of places, so that nothing depends on a processor.
     * What all lessons together moved by is taken back: wrong reports differ more from one another than right ones, so their
     * clues learn less, and everything would rise.
     */
    private static SortedMap<Integer, Integer> weights(List<Lesson> lessons, Set<Integer> places, int firmness) {
        SortedMap<Integer, List<Integer>> showing = new TreeMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            for (int place : lessons.get(i).places()) {
                if (places.contains(place)) {
                    showing.computeIfAbsent(place, key -> new ArrayList<>()).add(i);
                }
            }
        }
        double[] sums =
                lessons.stream().mapToDouble(lesson -> lesson.sum() / THOUSAND).toArray();
        Map<Integer, Double> moved = new HashMap<>();
        double most = Taught.MOST / THOUSAND;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int step = 0; step < LEVELLING; step++) {
                level(lessons, true, sums);
                level(lessons, false, sums);
            }
            for (Map.Entry<Integer, List<Integer>> clue : showing.entrySet()) {
                double now = moved.getOrDefault(clue.getKey(), 0.0);
                double slope = -firmness * now;
                for (int i : clue.getValue()) {
                    slope += (lessons.get(i).reports() ? 1 : 0) - 1 / (1 + StrictMath.exp(-sums[i]));
                }
                double next = now + slope / (firmness + clue.getValue().size() / 4.0);
                next = Math.max(-most, Math.min(most, next));
                moved.put(clue.getKey(), next);
                for (int i : clue.getValue()) {
                    sums[i] += next - now;
                }
            }
        }
        SortedMap<Integer, Integer> weights = new TreeMap<>();
        moved.forEach((place, weight) -> {
            int thousandths = (int) StrictMath.round(weight * THOUSAND);
            if (Math.abs(thousandths) >= LEAST) {
                weights.put(place, thousandths);
            }
        });
        int drift = (int) StrictMath.round(lessons.stream()
                .mapToInt(lesson -> more(lesson, weights))
                .average()
                .orElse(0));
        weights.put(START, Math.max(-Taught.MOST, Math.min(Taught.MOST, -drift)));
        return weights;
    }

    private static int more(Lesson lesson, SortedMap<Integer, Integer> weights) {
        return IntStream.of(lesson.places())
                .map(place -> weights.getOrDefault(place, 0))
                .sum();
    }

    /**
     * How badly words are foretold by what the others teach, each fifth of the time left out in turn: minus the logarithm of how
     * likely each was made. By time, as one story in two fifths would foretell itself.
     *
     * @param firmness 0 for the shipped weights alone
     */
    private static double leftOut(List<Lesson> lessons, Scale scale, int firmness) {
        double loss = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> others = new ArrayList<>();
            List<Lesson> left = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                (i * FOLDS / lessons.size() == fold ? left : others).add(lessons.get(i));
            }
            SortedMap<Integer, Integer> weights =
                    firmness == 0 ? new TreeMap<>() : weights(others, places(others, scale), firmness);
            double[] sums = left.stream()
                    .mapToDouble(lesson -> (lesson.sum() + more(lesson, weights)) / THOUSAND)
                    .toArray();
            for (int step = 0; step < LEVELLING; step++) {
                level(left, true, sums);
                level(left, false, sums);
            }
            for (int i = 0; i < sums.length; i++) {
                loss += StrictMath.log1p(StrictMath.exp(left.get(i).reports() ? -sums[i] : sums[i]));
            }
        }
        return loss;
    }

    /** Moves sums by one number so that as many are likely as people said are right. */
    private static void level(List<Lesson> lessons, boolean asked, double[] sums) {
        double slope = 0;
        double many = 0;
        for (int i = 0; i < sums.length; i++) {
            if (lessons.get(i).asked() == asked) {
                slope += (lessons.get(i).reports() ? 1 : 0) - 1 / (1 + StrictMath.exp(-sums[i]));
                many++;
            }
        }
        double step = many == 0 ? 0 : 4 * slope / many;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += lessons.get(i).asked() == asked ? step : 0;
        }
    }

    private static int right(List<Lesson> lessons, SortedMap<Integer, Integer> weights) {
        return (int) lessons.stream()
                .filter(lesson -> lesson.sum() + more(lesson, weights) > LIKELY == lesson.reports())
                .count();
    }
}
