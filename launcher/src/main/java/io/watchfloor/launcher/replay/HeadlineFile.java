package io.watchfloor.launcher.replay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.model.Headline;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of headlines, one JSON object a line: {@code {id,published,outlet,title,summary?,link?}}. The order of lines
 * is the order of arrival: a headline is fetched when it was published, or with the latest one before it in the file.
 *
 * @param headlines in the order of the file
 * @param unreadable lines that are no headline: file, line and reason
 */
public record HeadlineFile(List<Headline> headlines, List<String> unreadable) {
    private static final Duration OLDEST = Duration.ofDays(7);

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(
            @Nullable String id,
            @Nullable Instant published,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String link,
            @Nullable String language) {}

    /**
     * Reads a file.
     *
     * @throws CommandFailed when it cannot be read at all, or holds no headline
     */
    public static HeadlineFile read(Path file, String producer) {
        List<Headline> headlines = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Instant fetched = Instant.EPOCH;
            int number = 0;
            Map<String, Integer> lineOf = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    Headline headline = headline(Json.read(line, Line.class), fetched, file, producer);
                    Integer first = lineOf.putIfAbsent(headline.id(), number);
                    if (first != null) {
                        throw new IllegalArgumentException(
                                "id " + headline.id() + " stands on line " + first + " already");
                    }
                    headlines.add(headline);
                    fetched = headline.fetched();
                } catch (InvalidJsonException | IllegalArgumentException e) {
                    unreadable.add(file + ":" + number + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
        if (headlines.isEmpty()) {
            String first = unreadable.isEmpty() ? "the file is empty" : unreadable.get(0);
            throw new CommandFailed("no headline to replay: " + first
                    + " (a line is {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?,\"link\"?})");
        }
        return new HeadlineFile(headlines, unreadable);
    }

    private static Headline headline(Line line, Instant before, Path file, String producer) {
        if (line.id() == null || line.published() == null || line.outlet() == null || line.title() == null) {
            throw new IllegalArgumentException("a headline needs id, published, outlet and title");
        }
        Instant fetched = line.published().isAfter(before) ? line.published() : before;
        Instant oldest = fetched.minus(OLDEST);
        boolean old = line.published().isBefore(oldest);
        return new Headline(
                line.id(),
                1,
                "file:" + file.getFileName(),
                line.outlet(),
                line.title(),
                line.summary(),
                line.link(),
                line.language(),
                old ? oldest : line.published(),
                fetched,
                false,
                old ? List.of("published-old") : List.of(),
                producer,
                Map.of());
    }
}
