package io.watchfloor.board.view;

import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A relation that is tenser than it has been.
 *
 * @param index tension now
 * @param change against the mean of the 30 days before
 * @param week tension of the last seven days, oldest first, today last
 */
public record Heat(Pair pair, double index, double change, List<Double> week) {
    private static final int SHOWN = 5;
    private static final int DAYS = 7;
    /** Less than a routine report of the best credibility is no news. */
    private static final double LEAST = 1;

    /** The pairs that rose most, the steepest first. */
    static List<Heat> of(Collection<Incident> incidents, Collection<FeedHealth> feeds, Instant now) {
        Coverage coverage = Coverage.of(feeds);
        Map<Pair, List<Incident>> byPair = incidents.stream()
                .filter(incident -> !incident.pair().has(Pair.UNIDENTIFIED))
                .collect(Collectors.groupingBy(Incident::pair));
        return byPair.entrySet().stream()
                .map(each -> Tension.of(each.getKey(), each.getValue(), now, coverage))
                .filter(tension -> tension.change() >= LEAST)
                .sorted(Comparator.comparingDouble((Tension tension) -> -tension.change())
                        .thenComparing(tension -> tension.pair().toString()))
                .limit(SHOWN)
                .map(tension -> of(tension, byPair.getOrDefault(tension.pair(), List.of()), coverage))
                .toList();
    }

    private static Heat of(Tension tension, List<Incident> incidents, Coverage coverage) {
        List<Double> week = IntStream.range(0, DAYS)
                .mapToObj(day -> tension.at().minus(Duration.ofDays(DAYS - 1L - day)))
                .map(at -> Tension.of(tension.pair(), incidents, at, coverage).index())
                .toList();
        return new Heat(tension.pair(), tension.index(), tension.change(), week);
    }

    /** {@code 7.4 (+5.0)}. */
    public String words() {
        return String.format(Locale.ROOT, "%.1f (+%.1f)", index, change);
    }

    public String spark() {
        return Sparks.of(week, LEAST);
    }
}
