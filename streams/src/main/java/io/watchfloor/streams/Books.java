package io.watchfloor.streams;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.ScaleFile;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All decision books that this instance knows, by the time from which they decide. The newest is compiled beside those in
 * use as soon as it is known, so that no headline waits for it; old ones are compiled again when old headlines come. A
 * book that does not compile is passed over, loudly: the last good one stays.
 */
final class Books {
    private static final Logger log = LoggerFactory.getLogger(Books.class);

    private final NavigableMap<Instant, Entry> byActiveFrom = new ConcurrentSkipListMap<>();
    private final Function<DecisionBook, CompiledBook> compiler;
    private final AtomicInteger refused = new AtomicInteger();
    // One thread that ends when it has nothing to do: books are rare.
    private final Executor ahead =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Books::daemon);

    /** Keeps the book in use, whose entry alone may forget it when memory is short. */
    @SuppressWarnings("UnusedVariable")
    private volatile @Nullable CompiledBook inUse;

    Books(Function<DecisionBook, CompiledBook> compiler) {
        this.compiler = compiler;
    }

    /** Adds a book. Of two with the same start the higher revision decides. */
    void add(DecisionBook book) {
        byActiveFrom.merge(
                book.activeFrom(),
                new Entry(book),
                (old, next) -> next.book.revision() >= old.book.revision() ? next : old);
        Optional<String> missing = ScaleFile.missing(book);
        if (missing.isPresent()) {
            refused.incrementAndGet();
            log.error("decision book {} decides nothing here: {}", book.revision(), missing.get());
            return;
        }
        ahead.execute(() -> {
            // At the start every book is the newest for a moment; only the last of them is compiled.
            Map.Entry<Instant, Entry> newest = byActiveFrom.lastEntry();
            if (newest != null && newest.getValue().book.revision() == book.revision()) {
                newest.getValue().compiled();
            }
        });
    }

    /** Counts and reports a book that cannot decide. */
    void refuse(String book, String fault) {
        refused.incrementAndGet();
        log.error("decision book {} is refused, the last good one stays: {}", book, fault);
    }

    /** How many books were refused since the start. */
    int refused() {
        return refused.get();
    }

    boolean isEmpty() {
        return byActiveFrom.isEmpty();
    }

    /** Highest revision known, 0 without any. */
    long newestRevision() {
        return byActiveFrom.values().stream()
                .mapToLong(entry -> entry.book.revision())
                .max()
                .orElse(0);
    }

    /** Why the newest book cannot decide here although it may elsewhere: its model is not in this release; or empty. */
    Optional<String> missingModel() {
        Map.Entry<Instant, Entry> newest = byActiveFrom.lastEntry();
        return newest == null ? Optional.empty() : newest.getValue().missingModel;
    }

    /**
     * The newest good book whose activeFrom is not after the fetch time; before the first one's start, the first. A book
     * whose model is not in this release is never passed over for an older one, which another instance would not take: it
     * decides nothing here, and once a newer book names the model of this release, that one takes its headlines.
     *
     * @throws IllegalStateException when no book compiles, or the model of the newest is not here: nothing may be decided
     *     then
     */
    CompiledBook at(Instant fetched) {
        Map.Entry<Instant, Entry> entry = byActiveFrom.floorEntry(fetched);
        while (entry != null && entry.getValue().missingModel.isEmpty()) {
            CompiledBook compiled = entry.getValue().compiled();
            if (compiled != null) {
                inUse = compiled;
                return compiled;
            }
            entry = byActiveFrom.lowerEntry(entry.getKey());
        }
        missingModel().ifPresent(missing -> {
            throw new IllegalStateException(missing);
        });
        return (entry == null ? byActiveFrom : byActiveFrom.tailMap(entry.getKey()))
                .values().stream()
                        .filter(later -> later.missingModel.isEmpty())
                        .map(Entry::compiled)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "no decision book compiles; the log names the faults of each"));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "compile-decision-book");
        thread.setDaemon(true);
        return thread;
    }

    private final class Entry {
        private final DecisionBook book;
        private SoftReference<@Nullable CompiledBook> compiled = new SoftReference<>(null);
        private boolean fails;
        private final Optional<String> missingModel;

        private Entry(DecisionBook book) {
            this.book = book;
            this.missingModel = ScaleFile.missing(book);
        }

        private synchronized @Nullable CompiledBook compiled() {
            CompiledBook ready = compiled.get();
            if (ready == null && !fails) {
                try {
                    ready = compiler.apply(book);
                    compiled = new SoftReference<>(ready);
                } catch (RuntimeException e) {
                    fails = true;
                    refuse(Long.toString(book.revision()), String.valueOf(e.getMessage()));
                }
            }
            return ready;
        }
    }
}
