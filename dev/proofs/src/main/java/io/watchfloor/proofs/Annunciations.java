package io.watchfloor.proofs;

import io.watchfloor.cli.replay.ReplayResult.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How much a replay would have sounded, in the measure of alarm management (EEMUA 191).
 *
 * @param count all of them
 * @param perTenMinutes on average, between the first and the last report
 * @param peak the most in any ten minutes
 */
record Annunciations(int count, double perTenMinutes, int peak) {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    static Annunciations of(List<Line> incidents) {
        List<Instant> sounded = incidents.stream()
                .flatMap(line -> line.annunciations().stream())
                .distinct()
                .sorted()
                .toList();
        int peak = 0;
        for (int first = 0, last = 0; last < sounded.size(); last++) {
            while (!sounded.get(first).plus(WINDOW).isAfter(sounded.get(last))) {
                first++;
            }
            peak = Math.max(peak, last - first + 1);
        }
        Instant from =
                incidents.stream().map(Line::opened).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant to =
                incidents.stream().map(Line::lastReport).max(Instant::compareTo).orElse(from);
        double windows = Math.max(1, Duration.between(from, to).toSeconds() / (double) WINDOW.toSeconds());
        return new Annunciations(sounded.size(), sounded.size() / windows, peak);
    }

    @Override
    public String toString() {
        return String.format(
                "%d annunciations, %.4f in ten minutes on average, at most %d", count, perTenMinutes, peak);
    }
}
