package io.watchfloor.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The independent voices of an incident, and how many of them spoke when. */
final class Voices {
    private final TreeMap<String, TreeSet<Voice>> byPublisher = new TreeMap<>();

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
    }

    void remove(Voice voice) {
        byPublisher.computeIfPresent(voice.publisher(), (name, all) -> {
            all.remove(voice);
            return all.isEmpty() ? null : all;
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
}
