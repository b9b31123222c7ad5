package io.watchfloor.cli.replay;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Headline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of headlines that was looked through once, from its first line to its last, and is read again line by line: of
 * its headlines one is in memory. See {@link HeadlineLines} for its lines.
 */
public final class HeadlineFile {
    private final Path file;
    private final String producer;
    private final Span span;
    private final int size;
    private final int unreadable;
    /** Numbers of lines whose id stands further up. */
    private final BitSet repeats;

    private final Instant first;
    private final Instant last;

    private HeadlineFile(Path file, String producer, Span span, Look look) {
        this.file = file;
        this.producer = producer;
        this.span = span;
        this.size = look.size;
        this.unreadable = look.unreadable;
        this.repeats = look.repeats;
        this.first = look.first;
        this.last = look.last;
    }

    /** Looks through all of a file; see {@link #read(Path, String, Span, Consumer)}. */
    public static HeadlineFile read(Path file, String producer, Consumer<String> unreadable) {
        return read(file, producer, Span.ALL, unreadable);
    }

    /**
     * Looks through a file. What can be read only once, such as a pipe, is kept in a temporary file.
     *
     * @param span which part of it counts
     * @param unreadable told of each line that is no headline: file, line and reason
     * @throws CommandFailed when it cannot be read at all, or holds no headline
     */
    public static HeadlineFile read(Path file, String producer, Span span, Consumer<String> unreadable) {
        Path again = rereadable(file);
        Look look = new Look();
        Consumer<String> told = line -> look.refuse(line, unreadable);
        try (HeadlineLines lines = new HeadlineLines(again, producer, told)) {
            SeenIds ids = new SeenIds();
            while (lines.hasNext()) {
                Headline headline = lines.next();
                int earlier = ids.putIfAbsent(headline.id(), lines.line());
                if (earlier == 0 && !span.has(headline.fetched())) {
                    look.elsewhere++;
                } else if (earlier == 0) {
                    look.take(headline);
                } else {
                    look.repeats.set(lines.line());
                    told.accept(again + ":" + lines.line() + ": id " + headline.id() + " stands on line " + earlier
                            + " already");
                }
            }
        }
        if (look.size == 0 && look.elsewhere > 0) {
            throw new CommandFailed("no headline to replay: all " + look.elsewhere + " of " + file + " lie outside of "
                    + span.from() + " to " + span.to());
        }
        if (look.size == 0) {
            throw new CommandFailed("no headline to replay: " + (look.fault == null ? "the file is empty" : look.fault)
                    + " (a line is {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?,\"link\"?})");
        }
        return new HeadlineFile(again, producer, span, look);
    }

    private static Path rereadable(Path file) {
        if (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file)) {
            return file;
        }
        try (InputStream once = Files.newInputStream(file)) {
            Path copy = Files.createTempFile("watchfloor-headlines", ".jsonl");
            copy.toFile().deleteOnExit();
            Files.copy(once, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }

    /** How many headlines it holds that count. */
    public int size() {
        return size;
    }

    /** How many of its lines are no headline, or repeat an id. */
    public int unreadable() {
        return unreadable;
    }

    /** When the first headline of the file was fetched. */
    public Instant first() {
        return first;
    }

    /** The latest time at which any was fetched. */
    public Instant last() {
        return last;
    }

    /** Its headlines, in the order of the file. */
    public Reading open() {
        return new Reading(new HeadlineLines(file, producer, line -> {}), repeats, span);
    }

    /** All of them at once, of a file that is known to be small. */
    public List<Headline> headlines() {
        List<Headline> all = new ArrayList<>();
        try (Reading reading = open()) {
            reading.forEachRemaining(all::add);
        }
        return all;
    }

    /** Headlines one after the other. */
    public static final class Reading implements Iterator<Headline>, AutoCloseable {
        private final HeadlineLines lines;
        private final BitSet repeats;
        private final Span span;
        private @Nullable Headline next;

        private Reading(HeadlineLines lines, BitSet repeats, Span span) {
            this.lines = lines;
            this.repeats = repeats;
            this.span = span;
        }

        @Override
        public boolean hasNext() {
            while (next == null && lines.hasNext()) {
                Headline headline = lines.next();
                next = repeats.get(lines.line()) || !span.has(headline.fetched()) ? null : headline;
            }
            return next != null;
        }

        @Override
        public Headline next() {
            Headline headline = hasNext() ? next : lines.next();
            next = null;
            return Objects.requireNonNull(headline);
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    /** What a look through a file has found so far. */
    private static final class Look {
        private final BitSet repeats = new BitSet();
        private int size;
        private int elsewhere;
        private int unreadable;
        private @Nullable String fault;
        private Instant first = Instant.EPOCH;
        private Instant last = Instant.EPOCH;

        private void take(Headline headline) {
            first = size == 0 ? headline.fetched() : first;
            last = size == 0 || headline.fetched().isAfter(last) ? headline.fetched() : last;
            size++;
        }

        private void refuse(String line, Consumer<String> told) {
            fault = fault == null ? line : fault;
            unreadable++;
            told.accept(line);
        }
    }
}
