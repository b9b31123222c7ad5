package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.command.options.Progress;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.Span;
import io.watchfloor.cli.replay.TagKey;
import io.watchfloor.cli.replay.TaggedHeadlines;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.text.names.OpenNlpNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The headlines of 2023 by a book, ready to be folded. */
public final class Year {
    /** In the book, and beside this class. */
    private static final String WEIGHTS = "urgency-weights.yaml";

    private final DecisionBook book;
    private final Path work;
    private final PrintWriter err;

    /**
     * Nothing is read yet.
     *
     * @param home its config folder is the book
     * @param shipped with the weights of gravity that stand there, which have seen all months; else with those of the open
     *     ones
     * @param work folder in which tagged headlines are kept
     * @param err told how long what took
     */
    public Year(Home home, boolean shipped, Path work, PrintWriter err) {
        DecisionBook read = ConfigBook.read(home.config(), home.config().resolve("rules"), 1, "config", Instant.EPOCH);
        this.book = shipped ? read : withWeightsOfOpenMonths(read);
        this.work = work;
        this.err = err;
    }

    private static DecisionBook withWeightsOfOpenMonths(DecisionBook read) {
        SortedMap<String, String> files = new TreeMap<>(read.files());
        try (InputStream weights = Objects.requireNonNull(Year.class.getResourceAsStream(WEIGHTS))) {
            files.put(WEIGHTS, new String(weights.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DecisionBook(
                read.revision(),
                Rulebook.digest(files),
                read.author(),
                read.activeFrom(),
                files,
                read.producer(),
                read.more());
    }

    /** Digest of the book, for whoever quotes a figure. */
    String book() {
        return book.digest();
    }

    Regions regions() {
        return Regions.of(book);
    }

    /** Hands on every headline of a file with its reports, in the order of the file; tagged unless an earlier run did. */
    void each(Path headlines, Consumer<Arrival> arrivals) {
        Spent spent = Spent.begin();
        String name = headlines.getFileName().toString();
        Progress progress = new Progress(err, name + " tagged and folded");
        new TaggedHeadlines(
                        () -> HeadlineFile.read(headlines, "prove", line -> err.println("left out: " + line)),
                        () -> CompiledBook.compile(book, OpenNlpNames.shipped()),
                        work.resolve(name + "-" + TagKey.of(headlines, book.digest(), Span.ALL)),
                        progress::at)
                .each(arrivals);
        err.println(name + " in " + spent);
        err.flush();
    }
}
