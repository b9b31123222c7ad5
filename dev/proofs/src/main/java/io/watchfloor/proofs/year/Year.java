package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.names.OpenNlpNames;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The headlines of 2023 by a book, ready to be folded. */
public final class Year {
    private final Home home;
    private final DecisionBook book;
    private final Path work;
    private final PrintWriter err;

    /**
     * Nothing is read yet.
     *
     * @param home its config folder is the book
     * @param work folder in which tagged headlines are kept
     * @param err told how long what took
     */
    public Year(Home home, Path work, PrintWriter err) {
        this.home = home;
        this.book = ConfigBook.read(home.config(), home.config().resolve("rules"), 1, "config", Instant.EPOCH);
        this.work = work;
        this.err = err;
    }

    /** Digest of the book, for whoever quotes a figure. */
    String book() {
        return book.digest();
    }

    Regions regions() {
        return Regions.of(book);
    }

    /** The reports of a file; tagged now, unless an earlier run did. */
    TaggedHeadlines tagged(Path headlines) {
        String key = TagKey.of(home.root(), book, headlines);
        return TaggedHeadlines.of(headlines, () -> CompiledBook.compile(book, OpenNlpNames.shipped()), key, work, err);
    }

    /** Takes those arrivals of a file that are wanted through the incident logic. */
    void fold(TaggedHeadlines tagged, Predicate<Arrival> wanted, List<? extends Watcher> watchers) {
        YearFold fold = new YearFold(watchers);
        Spent spent = Spent.begin();
        tagged.each(arrival -> {
            if (wanted.test(arrival)) {
                fold.accept(arrival);
            }
        });
        err.println("folded in " + spent);
        err.flush();
    }
}
