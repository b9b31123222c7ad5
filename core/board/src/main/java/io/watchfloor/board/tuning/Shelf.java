package io.watchfloor.board.tuning;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.text.names.OpenNlpNames;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The decision books of the desk, the rules of the newest, and those books that were compiled last. Books differ little
 * from one another: a file that two of them share is kept once. What is compiled is let go when memory is short.
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
    private final Object reading = new Object();
    private @Nullable Read lastRead;

    private record Read(String digest, RuleSet rules) {}

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

    /**
     * The rules of a book, to be shown: without a reader, and so without the model of names, which takes seconds to load.
     * Those of the book that was asked for last are kept.
     *
     * @throws BookException when its rules do not compile, with every finding
     */
    RuleSet rules(DecisionBook book) {
        synchronized (reading) {
            if (lastRead == null || !lastRead.digest().equals(book.digest())) {
                Findings findings = new Findings();
                RuleSet rules = CompiledBook.rules(book, findings);
                if (findings.hasErrors()) {
                    throw new BookException(findings.sorted());
                }
                lastRead = new Read(book.digest(), rules);
            }
            return lastRead.rules();
        }
    }

    /** The version of each rule in a book: rule id to {@link Rule#version()}; none when there is no such book. */
    Map<String, String> versions(long revision) {
        DecisionBook book = revision(revision).orElse(null);
        if (book == null) {
            return Map.of();
        }
        synchronized (versions) {
            return versions.computeIfAbsent(book.digest(), digest -> rulesOf(book).stream()
                    .collect(Collectors.toMap(Rule::id, Rule::version, (one, other) -> one)));
        }
    }

    /** Also of a book that is older than the newest, and of one that does not compile. */
    private List<Rule> rulesOf(DecisionBook book) {
        synchronized (reading) {
            RuleSet rules = lastRead != null && lastRead.digest().equals(book.digest())
                    ? lastRead.rules()
                    : CompiledBook.rules(book, new Findings());
            return rules.rules();
        }
    }
}
