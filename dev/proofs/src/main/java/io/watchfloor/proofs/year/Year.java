package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.command.options.Progress;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.Span;
import io.watchfloor.cli.replay.TagKey;
import io.watchfloor.cli.replay.TaggedHeadlines;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.proofs.sheet.Words;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.book.Subjects;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.words.NameFinder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The headlines of 2023 by a book, ready to be folded. */
public final class Year {
    private final DecisionBook book;
    /** The same with weights that never saw the month. */
    private final SortedMap<YearMonth, DecisionBook> folds;

    private final Path work;
    private final PrintWriter err;

    /**
     * Nothing is read yet.
     *
     * @param home its config folder is the book
     * @param weights of gravity
     * @param work folder in which tagged headlines are kept
     * @param err told how long what took
     */
    public Year(Home home, YearWeights weights, Path work, PrintWriter err) {
        DecisionBook read = ConfigBook.read(home.config(), home.config().resolve("rules"), 1, "config", Instant.EPOCH);
        this.book = weights.others().map(text -> with(read, text)).orElse(read);
        this.folds = new TreeMap<>();
        weights.months().forEach((month, text) -> folds.put(month, with(read, text)));
        this.work = work;
        this.err = err;
    }

    private static DecisionBook with(DecisionBook read, String weights) {
        SortedMap<String, String> files = new TreeMap<>(read.files());
        files.put(UrgencyTable.WEIGHTS, weights);
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

    /** What a judge of this book's incidents may write. */
    Words words() {
        String subjects = book.files().getOrDefault(Subjects.FILE, "");
        return new Words(
                regions().byParty().keySet(),
                Subjects.read(Subjects.FILE, subjects, new Findings()).ids());
    }

    /** Hands on every headline of a file with its reports, in the order of the file; tagged unless an earlier run did. */
    void each(Path headlines, Consumer<Arrival> arrivals) {
        Spent spent = Spent.begin();
        String name = headlines.getFileName().toString();
        Progress progress = new Progress(err, name + " tagged and folded");
        new TaggedHeadlines(
                        () -> HeadlineFile.read(headlines, "prove", line -> err.println("left out: " + line)),
                        this::compiled,
                        work.resolve(name + "-" + TagKey.of(headlines, book.digest() + digests(), Span.ALL)),
                        progress::at)
                .each(arrivals);
        err.println(name + " in " + spent);
        err.flush();
    }

    private String digests() {
        return folds.values().stream().map(DecisionBook::digest).collect(Collectors.joining());
    }

    /** The book of a headline. */
    private Function<Headline, CompiledBook> compiled() {
        NameFinder names = OpenNlpNames.shipped();
        CompiledBook others = CompiledBook.compile(book, names);
        SortedMap<YearMonth, CompiledBook> months = new TreeMap<>();
        folds.forEach((month, its) -> months.put(month, CompiledBook.compile(its, names)));
        return headline -> months.getOrDefault(YearMonth.from(headline.fetched().atOffset(ZoneOffset.UTC)), others);
    }
}
