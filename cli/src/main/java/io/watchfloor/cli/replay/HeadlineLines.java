package io.watchfloor.cli.replay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Headline;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of headlines line by line, one JSON object each: {@code {id,published,outlet,title,summary?,link?}}. The
 * order of lines is the order of arrival: a headline is fetched when it was published, or with the latest one before it
 * in the file. Files of any size, gzip too; one line is in memory.
 */
public final class HeadlineLines implements Iterator<Headline>, AutoCloseable {
    private static final Duration OLDEST = Duration.ofDays(7);

    private final Path file;
    private final String producer;
    private final Consumer<String> unreadable;
    private final HeadlineInput input;
    private final BufferedReader lines;
    private Instant fetched = Instant.EPOCH;
    private int number;
    private @Nullable Headline next;

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
     * Opens a file.
     *
     * @param unreadable told of each line that is no headline: file, line and reason
     * @throws CommandFailed when it cannot be read at all
     */
    public HeadlineLines(Path file, String producer, Consumer<String> unreadable) {
        this.file = file;
        this.producer = producer;
        this.unreadable = unreadable;
        this.input = HeadlineInput.open(file);
        this.lines = input.reader();
    }

    /** Number of the line that the last headline stands on, from 1. */
    public int line() {
        return number;
    }

    /** How much of the file has been read, from 0 to 1. */
    public double done() {
        return input.done();
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            String line = readLine();
            if (line == null) {
                return false;
            }
            if (!line.isBlank()) {
                next = headline(line);
            }
        }
        return true;
    }

    @Override
    public Headline next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Headline headline = next;
        next = null;
        return Objects.requireNonNull(headline);
    }

    private @Nullable String readLine() {
        try {
            number++;
            return lines.readLine();
        } catch (IOException e) {
            throw new CommandFailed(file + ":" + number + ": " + HeadlineInput.reason(e));
        }
    }

    private @Nullable Headline headline(String line) {
        try {
            Headline headline = headline(Json.read(line, Line.class));
            fetched = headline.fetched();
            return headline;
        } catch (InvalidJsonException | IllegalArgumentException e) {
            unreadable.accept(file + ":" + number + ": " + e.getMessage());
            return null;
        }
    }

    private Headline headline(Line line) {
        if (line.id() == null || line.published() == null || line.outlet() == null || line.title() == null) {
            throw new IllegalArgumentException("a headline needs id, published, outlet and title");
        }
        Instant arrived = line.published().isAfter(fetched) ? line.published() : fetched;
        Instant oldest = arrived.minus(OLDEST);
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
                arrived,
                false,
                old ? List.of("published-old") : List.of(),
                producer,
                Map.of());
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be closed: " + e.getMessage());
        }
    }
}
