package io.watchfloor.console.tuning;

import io.watchfloor.analysis.book.BookException;
import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.book.Rulebook;
import io.watchfloor.analysis.names.OpenNlpNames;
import io.watchfloor.analysis.rules.Rule;
import io.watchfloor.model.DecisionBook;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The decision books of the desk, and those that were compiled last. Books differ little from one another: a file that two
 * of them share is kept once. What is compiled is let go when memory is short.
 */
public final class Shelf {
    private static final int COMPILED = 3;

    private final NavigableMap<Long, DecisionBook> books = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SoftReference<CompiledBook>> compiled = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<CompiledBook>> eldest) {
            return size() > COMPILED;
        }
    };
    private final Map<String, Map<String, String>> versions = new HashMap<>();

    /** One more book, or one that is known already. */
    public synchronized void add(DecisionBook book) {
        Map<String, String> files = new TreeMap<>();
        book.files().forEach((path, text) -> files.put(path, texts.computeIfAbsent(text, same -> same)));
        books.put(
                book.revision(),
                new DecisionBook(
                        book.revision(),
                        book.digest(),
                        book.author(),
                        book.message(),
                        book.activeFrom(),
                        book.activations(),
                        files,
                        book.producer(),
                        book.more()));
    }

    /** Oldest first. */
    public synchronized List<DecisionBook> books() {
        return List.copyOf(books.values());
    }

    public synchronized Optional<DecisionBook> newest() {
        return Optional.ofNullable(books.lastEntry()).map(Map.Entry::getValue);
    }

    public synchronized Optional<DecisionBook> revision(long revision) {
        return Optional.ofNullable(books.get(revision));
    }

    /**
     * A book ready to decide, as the watch would have it. Several may ask at once: one of them compiles.
     *
     * @throws BookException when it does not compile, with every finding
     */
    CompiledBook compiled(DecisionBook book) {
        synchronized (compiled) {
            SoftReference<CompiledBook> kept = compiled.get(book.digest());
            CompiledBook ready = kept == null ? null : kept.get();
            if (ready == null) {
                ready = CompiledBook.compile(book, OpenNlpNames.shipped());
                compiled.put(book.digest(), new SoftReference<>(ready));
            }
            return ready;
        }
    }

    /** The version of each rule in a book: rule id to {@link Rule#version()}; none when there is no such book. */
    Map<String, String> versions(long revision) {
        DecisionBook book = revision(revision).orElse(null);
        if (book == null) {
            return Map.of();
        }
        synchronized (versions) {
            return versions.computeIfAbsent(book.digest(), digest -> Rulebook.rules(book.files()).values().stream()
                    .collect(Collectors.toMap(Rule::id, Rule::version)));
        }
    }
}
