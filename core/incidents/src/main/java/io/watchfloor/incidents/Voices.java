package io.watchfloor.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The independent voices of an incident, and how many of them spoke when. */
final class Voices {
    /** The period over which voices are counted for a standing dispute. */
    static final Duration PERIOD = Duration.ofHours(2);

    private final TreeMap<String, TreeSet<Voice>> byPublisher = new TreeMap<>();
    private final TreeMap<Long, Map<String, Integer>> byPeriod = new TreeMap<>();

    /**
     * A publisher in one report and its copies.
     *
     * @param first when the report first stood anywhere
     * @param reliability A to F
     * @param report that it is the voice of
     */
    record Voice(String publisher, Instant first, String reliability, String report) {
        private static final Comparator<Voice> ORDER =
                Comparator.comparing(Voice::first).thenComparing(Voice::report);
    }

    void add(Voice voice) {
        byPublisher
                .computeIfAbsent(voice.publisher(), none -> new TreeSet<>(Voice.ORDER))
                .add(voice);
        byPeriod.computeIfAbsent(period(voice.first()), none -> new HashMap<>())
                .merge(voice.publisher(), 1, Integer::sum);
    }

    void remove(Voice voice) {
        byPublisher.computeIfPresent(voice.publisher(), (name, all) -> {
            all.remove(voice);
            return all.isEmpty() ? null : all;
        });
        byPeriod.computeIfPresent(period(voice.first()), (period, counts) -> {
            counts.merge(voice.publisher(), -1, (old, less) -> old + less == 0 ? null : old + less);
            return counts.isEmpty() ? null : counts;
        });
    }

    int count() {
        return byPublisher.size();
    }

    /** The best of reliabilities that its only publisher has, when there is just one. */
    String onlyReliability() {
        return byPublisher.firstEntry().getValue().stream()
                .map(Voice::reliability)
                .min(Comparator.naturalOrder())
                .orElse("F");
    }

    /** Publishers by their first report, then by name. */
    List<String> inOrder(int most) {
        return byPublisher.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, TreeSet<Voice>> entry) ->
                                entry.getValue().first().first())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When so many publishers had first spoken within so many hours, or absent when they never did. */
    @Nullable
    Instant reached(int publishers, int withinHours) {
        List<Instant> times = byPublisher.values().stream()
                .map(voices -> voices.first().first())
                .sorted()
                .toList();
        for (int end = publishers - 1; end < times.size(); end++) {
            Instant start = times.get(end - publishers + 1);
            if (!times.get(end).isAfter(start.plus(Duration.ofHours(withinHours)))) {
                return times.get(end);
            }
        }
        return null;
    }

    /** How many publishers spoke in the period of a time. */
    int inPeriodOf(Instant time) {
        return byPeriod.getOrDefault(period(time), Map.of()).size();
    }

    /**
     * How many publishers spoke in each earlier period within so many days, silent periods included, since the first
     * one that is known.
     */
    List<Integer> periodsBefore(Instant time, int days) {
        long now = period(time);
        List<Integer> counts = new ArrayList<>();
        if (!byPeriod.isEmpty()) {
            long from =
                    Math.max(byPeriod.firstKey(), now - Duration.ofDays(days).dividedBy(PERIOD));
            for (long period = from; period < now; period++) {
                counts.add(byPeriod.getOrDefault(period, Map.of()).size());
            }
        }
        return counts;
    }

    private static long period(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), PERIOD.toSeconds());
    }
}
