package io.watchfloor.proofs;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Headlines made up for load and kills: a fifth of them, or more, report something; the rest is everyday noise. */
public final class GeneratedNews {
    private static final Instant START = Instant.parse("2023-01-28T00:00:00Z");
    private static final List<String> OUTLETS =
            List.of("BBC News", "CNN", "Al Jazeera", "NPR", "Politico", "WSJ World");
    private static final List<String> STATES = List.of("US", "Japan", "India", "Canada", "Philippines", "Australia");
    private static final List<String> PLACES = List.of("its coast", "a base", "the north", "an island", "the capital");
    private static final List<String> NOISE = List.of(
            "Cup final goes to penalties",
            "Markets drift before jobs report",
            "Snow closes mountain pass",
            "Singer postpones tour",
            "New ferry line opens",
            "Chip maker reports record quarter");

    /** Two of ten. */
    private static final int FEW = 10;

    private GeneratedNews() {}

    /** Writes so many headlines over eighteen days, the same ones for the same seed; returns their ids. */
    public static Set<String> write(Path file, int count, long seed) throws IOException {
        return write(file, count, FEW, seed);
    }

    /** The same, of which two in so many report something. */
    static Set<String> write(Path file, int count, int twoIn, long seed) throws IOException {
        Random random = new Random(seed);
        Set<String> ids = new LinkedHashSet<>();
        Duration step = Duration.ofDays(18).dividedBy(count);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < count; i++) {
                Map<String, String> line = new LinkedHashMap<>();
                line.put("id", "g" + i);
                line.put("published", START.plus(step.multipliedBy(i)).toString());
                line.put("outlet", pick(random, OUTLETS));
                line.put("title", title(random, i, twoIn));
                out.println(Json.text(line));
                ids.add("g" + i);
            }
        }
        return ids;
    }

    /** A generated title as ingest would write it, published and fetched at these times. */
    static Headline headline(Random random, String id, int number, Instant published, Instant fetched) {
        return headline(id, pick(random, OUTLETS), title(random, number, FEW), published, fetched);
    }

    static Headline headline(String id, String outlet, String title, Instant published, Instant fetched) {
        return new Headline(
                id,
                1,
                "generated",
                outlet,
                title,
                null,
                null,
                "en",
                published,
                fetched,
                false,
                List.of(),
                "prove",
                Map.of());
    }

    private static String title(Random random, int i, int twoIn) {
        String state = pick(random, STATES);
        return switch (random.nextInt(twoIn)) {
            case 0 -> state + " tracks Chinese spy balloon over " + pick(random, PLACES) + ", day " + i;
            case 1 -> state + " minister postpones trip to Beijing over spy balloon, day " + i;
            default -> pick(random, NOISE) + ", edition " + i;
        };
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
