package io.watchfloor.incidents.stories;

import io.watchfloor.model.Print;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the reports of one story, added up by day of event time. Whatever comes and goes, it is a function of the
 * reports that are there: all sums are whole numbers, and what decays is divided only when it is asked for.
 */
public final class Sums {
    /** So many terms make a centroid. */
    private static final int TERMS = 64;

    private static final long SECONDS = 86_400;
    private static final long NO_DAY = Long.MIN_VALUE;

    private final TreeMap<Long, Map<String, Sum>> days = new TreeMap<>();
    /** All days as seen from one, in parts of {@link Decay#WHOLE}. */
    private final Map<String, Sum> seen = new HashMap<>();

    private long from = NO_DAY;
    private @Nullable Centroid last;

    /** What one term weighs, and how many reports have it as a word, a name and a place. */
    private record Sum(long weight, int words, int names, int places) {
        static final Sum NONE = new Sum(0, 0, 0, 0);

        static Sum of(Term term, int change) {
            int names = term.kind() == Kind.NAME ? change : 0;
            int places = term.kind() == Kind.PLACE ? change : 0;
            return new Sum((long) change * term.weight(), change - names - places, names, places);
        }

        Sum times(int left) {
            return new Sum(weight * left, words, names, places);
        }

        Sum plus(Sum other) {
            return new Sum(weight + other.weight, words + other.words, names + other.names, places + other.places);
        }

        static void add(Map<String, Sum> sums, String text, Sum more) {
            sums.merge(text, more, (old, one) -> {
                Sum sum = old.plus(one);
                return sum.equals(NONE) ? null : sum;
            });
        }

        Kind kind() {
            if (places == 0 && names == 0) {
                return Kind.WORD;
            }
            return places >= names ? Kind.PLACE : Kind.NAME;
        }
    }

    static long dayOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    public void add(Print print, Instant at) {
        count(print, at, 1);
    }

    /** Takes away what was added. */
    public void remove(Print print, Instant at) {
        count(print, at, -1);
    }

    private void count(Print print, Instant at, int change) {
        last = null;
        long day = dayOf(at);
        int left = from == NO_DAY ? 0 : Decay.after(day - from);
        Map<String, Sum> sums = days.computeIfAbsent(day, none -> new HashMap<>());
        for (Term term : print.terms()) {
            Sum sum = Sum.of(term, change);
            Sum.add(sums, term.text(), sum);
            if (left > 0) {
                Sum.add(seen, term.text(), sum.times(left));
            }
        }
        if (sums.isEmpty()) {
            days.remove(day);
        }
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** What the story is about as seen from a time: the heaviest terms of its days, far ones weighing less. */
    public Centroid at(Instant time) {
        long day = dayOf(time);
        if (day != from) {
            from = day;
            last = null;
            seen.clear();
            days.forEach((one, sums) -> {
                int left = Decay.after(one - day);
                if (left > 0) {
                    sums.forEach((text, sum) -> Sum.add(seen, text, sum.times(left)));
                }
            });
        }
        Centroid known = last;
        if (known == null) {
            known = Centroid.of(day, heaviest());
            last = known;
        }
        return known;
    }

    private Map<String, Centroid.Weighed> heaviest() {
        Comparator<Map.Entry<String, Sum>> lightFirst = Comparator.comparingLong(
                        (Map.Entry<String, Sum> entry) -> entry.getValue().weight())
                .thenComparing(Map.Entry.<String, Sum>comparingByKey().reversed());
        PriorityQueue<Map.Entry<String, Sum>> kept = new PriorityQueue<>(TERMS + 1, lightFirst);
        for (Map.Entry<String, Sum> entry : seen.entrySet()) {
            if (entry.getValue().weight() >= Decay.WHOLE) {
                kept.add(entry);
                if (kept.size() > TERMS) {
                    kept.remove();
                }
            }
        }
        Map<String, Centroid.Weighed> terms = new HashMap<>();
        kept.forEach(entry -> terms.put(
                entry.getKey(),
                new Centroid.Weighed(entry.getValue().kind(), entry.getValue().weight() / Decay.WHOLE)));
        return terms;
    }
}
