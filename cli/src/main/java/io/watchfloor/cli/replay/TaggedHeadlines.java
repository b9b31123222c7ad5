package io.watchfloor.cli.replay;

import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The headlines of a file with what a book reports of them: tagged on all cores, and in the order of the file. */
public final class TaggedHeadlines {
    private final Supplier<HeadlineFile> file;
    private final Supplier<Function<Headline, CompiledBook>> books;
    private final @Nullable Path kept;
    private final DoubleConsumer progress;

    /**
     * Nothing is read or tagged yet.
     *
     * @param file looked through when something is to be tagged
     * @param books compiled when something is to be tagged: which one a headline is tagged by
     * @param kept folder of what was tagged before and is now, of this file by this book and no other; absent to keep
     *     nothing
     * @param progress told how much is done, from 0 to 1
     */
    public TaggedHeadlines(
            Supplier<HeadlineFile> file,
            Supplier<Function<Headline, CompiledBook>> books,
            @Nullable Path kept,
            DoubleConsumer progress) {
        this.file = file;
        this.books = books;
        this.kept = kept;
        this.progress = progress;
    }

    /** Hands on every headline on this thread, first what was kept, then what is tagged now. */
    public void each(Consumer<Arrival> arrivals) {
        KeptReports reports = kept == null ? null : new KeptReports(kept);
        int known = reports == null ? 0 : reports.each(arrivals);
        if (reports == null) {
            tag(0, arrivals);
        } else if (!reports.whole()) {
            tag(known, arrivals.andThen(reports::add));
            reports.finish();
        }
    }

    private void tag(int known, Consumer<Arrival> arrivals) {
        HeadlineFile headlines = file.get();
        Function<Headline, CompiledBook> compiled = books.get();
        try (HeadlineFile.Reading reading = headlines.open()) {
            skip(reading, known);
            int[] done = {known};
            InOrder.map(
                    reading,
                    Runtime.getRuntime().availableProcessors(),
                    headline -> arrival(Taken.by(compiled.apply(headline), headline)),
                    arrival -> {
                        arrivals.accept(arrival);
                        progress.accept((double) ++done[0] / headlines.size());
                    },
                    () -> false);
        }
    }

    private static void skip(Iterator<?> headlines, int count) {
        for (int i = 0; i < count && headlines.hasNext(); i++) {
            headlines.next();
        }
    }

    private static Arrival arrival(Taken taken) {
        return new Arrival(
                taken.headline().id(),
                taken.headline().fetched(),
                taken.headline().outlet(),
                taken.reports());
    }
}
