package io.watchfloor.streams;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.model.DecisionBook;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All decision books that this instance knows, by the time from which they decide. A book that does not compile is
 * passed over, loudly: the last good one stays.
 */
final class Books {
    private static final Logger log = LoggerFactory.getLogger(Books.class);

    private final NavigableMap<Instant, Entry> byActiveFrom = new ConcurrentSkipListMap<>();
    private final Function<DecisionBook, CompiledBook> compiler;
    private final AtomicInteger refused = new AtomicInteger();

    Books(Function<DecisionBook, CompiledBook> compiler) {
        this.compiler = compiler;
    }

    /** Adds a book; it is compiled when first needed. Of two with the same start the higher revision decides. */
    void add(DecisionBook book) {
        byActiveFrom.merge(
                book.activeFrom(),
                new Entry(book),
                (old, next) -> next.book.revision() >= old.book.revision() ? next : old);
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

    /**
     * The newest good book whose activeFrom is not after the fetch time; before the first one's start, the first.
     *
     * @throws IllegalStateException when no book compiles: nothing may be decided then
     */
    CompiledBook at(Instant fetched) {
        Map.Entry<Instant, Entry> entry = byActiveFrom.floorEntry(fetched);
        while (entry != null) {
            CompiledBook compiled = entry.getValue().compiled();
            if (compiled != null) {
                return compiled;
            }
            entry = byActiveFrom.lowerEntry(entry.getKey());
        }
        return byActiveFrom.values().stream()
                .map(Entry::compiled)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no decision book compiles; the log names the faults of each"));
    }

    private final class Entry {
        private final DecisionBook book;
        private @Nullable CompiledBook compiled;
        private boolean tried;

        private Entry(DecisionBook book) {
            this.book = book;
        }

        private synchronized @Nullable CompiledBook compiled() {
            if (!tried) {
                tried = true;
                try {
                    compiled = compiler.apply(book);
                } catch (RuntimeException e) {
                    refuse(Long.toString(book.revision()), String.valueOf(e.getMessage()));
                }
            }
            return compiled;
        }
    }
}
