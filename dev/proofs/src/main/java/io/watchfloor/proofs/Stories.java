package io.watchfloor.proofs;

import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up stories of several pairs, two or three of each pair, with noise between them. Shuffled, each headline comes up to half
 * an hour late.
 */
final class Stories {
    private static final Instant START = Instant.parse("2023-01-28T00:00:00Z");
    private static final List<String> STATES = List.of("US", "Japan", "India", "Canada", "Philippines", "Australia");
    private static final List<String> OUTLETS = List.of("BBC News", "CNN", "NPR", "Politico", "WSJ World");
    /** How late a headline may come without moving what it tells. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private final List<Line> lines = new ArrayList<>();
    private final Random random;

    private record Line(String id, Instant published, String outlet, String title) {}

    private Stories(long seed) {
        random = new Random(seed);
    }

    /** Two airspace stories and one of a visit for each state, and as much noise. */
    static Stories of(long seed) {
        Stories stories = new Stories(seed);
        for (String state : STATES) {
            stories.tell(0, 4, 10, state + " tracks Chinese spy balloon over its coast, sighting ");
            stories.tell(9, 12, 10, state + " tracks Chinese spy balloon over the north, sighting ");
            stories.tell(2, 6, 24, state + " minister postpones trip to Beijing over spy balloon, day ");
            stories.tell(0, 14, 4, "Snow closes mountain pass near ski resort, edition ");
        }
        return stories;
    }

    private void tell(int fromDay, int toDay, int everyHours, String title) {
        Instant at = START.plus(Duration.ofDays(fromDay)).plusSeconds(random.nextInt(3600));
        Instant end = START.plus(Duration.ofDays(toDay));
        while (at.isBefore(end)) {
            String id = "s" + lines.size();
            lines.add(new Line(id, at, OUTLETS.get(random.nextInt(OUTLETS.size())), title + lines.size()));
            at = at.plusSeconds(1800 + random.nextInt(everyHours * 3600));
        }
    }

    /** In the order of publication. */
    Path write(Path file) throws IOException {
        return write(file, Comparator.comparing(Line::published).thenComparing(Line::id));
    }

    /** Each one late by a while of its own, within the bound. */
    Path writeShuffled(Path file, long seed) throws IOException {
        Random late = new Random(seed);
        Map<String, Instant> arrival = new LinkedHashMap<>();
        lines.forEach(
                line -> arrival.put(line.id(), line.published().plusSeconds(late.nextInt((int) LATE.toSeconds()))));
        return write(
                file,
                Comparator.comparing((Line line) -> arrival.getOrDefault(line.id(), Instant.MAX))
                        .thenComparing(Line::id));
    }

    private Path write(Path file, Comparator<Line> order) throws IOException {
        return Files.write(file, lines.stream().sorted(order).map(Json::text).toList());
    }
}
