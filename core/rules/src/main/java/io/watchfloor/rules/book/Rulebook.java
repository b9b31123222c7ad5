package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The decision books of a desk and how one follows another. A book is never changed; an edit and a return to an old
 * book are both new books.
 *
 * @param books by revision, oldest first
 */
public record Rulebook(List<DecisionBook> books) {
    /** A new book decides so long after it was published, when every instance has it. */
    public static final Duration LEAD = Duration.ofSeconds(10);

    public Rulebook {
        books = books.stream()
                .sorted(Comparator.comparingLong(DecisionBook::revision))
                .toList();
    }

    /** The book of the highest revision. */
    public Optional<DecisionBook> newest() {
        return books.isEmpty() ? Optional.empty() : Optional.of(books.get(books.size() - 1));
    }

    public Optional<DecisionBook> revision(long revision) {
        return books.stream().filter(book -> book.revision() == revision).findFirst();
    }

    /**
     * Since when a rule has been deployed with the status it has in the newest book: when the first book of the unbroken
     * run of books up to the newest came into force, of those that have it with that status, under this name or a former
     * one. Empty when the newest has it not.
     */
    public Optional<Instant> since(String rule) {
        Instant since = null;
        Rule named = newest().map(book -> rules(book.files()).get(rule)).orElse(null);
        for (int i = books.size() - 1; i >= 0 && named != null; i--) {
            Map<String, Rule> rules = rules(books.get(i).files());
            Rule had = rules.get(known(named, rules));
            if (had == null || had.status() != named.status()) {
                break;
            }
            since = books.get(i).activeFrom();
        }
        return Optional.ofNullable(since);
    }

    /**
     * A file that would say again what it said before a book changed it.
     *
     * @param by the book that changed it
     */
    public record TakenBack(String file, DecisionBook by) {}

    /**
     * What files would take back of what others published since they were current: each file that differs from the newest
     * book and says what an older one said.
     *
     * @param published whether a book is one of those whose changes must not be lost unawares
     */
    public List<TakenBack> takenBack(Map<String, String> files, Predicate<DecisionBook> published) {
        List<TakenBack> taken = new ArrayList<>();
        DecisionBook newest = newest().orElse(null);
        if (newest == null) {
            return taken;
        }
        new TreeMap<>(newest.files()).forEach((file, text) -> {
            String other = files.get(file);
            boolean old = other != null
                    && !other.equals(text)
                    && books.stream().anyMatch(book -> other.equals(book.files().get(file)));
            if (old) {
                DecisionBook by = newest;
                for (int i = books.size() - 2;
                        i >= 0 && text.equals(books.get(i).files().get(file));
                        i--) {
                    by = books.get(i);
                }
                if (published.test(by)) {
                    taken.add(new TakenBack(file, by));
                }
            }
        });
        return taken;
    }

    /** Names a book's files by what they say: sha256 over names and contents, hex. */
    public static String digest(Map<String, String> files) {
        return BookDigest.of(files);
    }

    /**
     * The book that follows the newest one.
     *
     * @param files path below config/ to content
     * @param message why, or absent
     * @param now when it is published
     */
    public DecisionBook next(
            Map<String, String> files, String author, @Nullable String message, Instant now, String producer) {
        long revision = newest().map(book -> book.revision() + 1).orElse(1L);
        Instant activeFrom = now.plus(LEAD);
        return new DecisionBook(
                revision,
                digest(files),
                author,
                message,
                activeFrom,
                activations(files, activeFrom),
                files,
                producer,
                Map.of());
    }

    /** A rule keeps the time since when it has been in force with its status; a new or promoted one starts anew. */
    private Map<String, Instant> activations(Map<String, String> files, Instant activeFrom) {
        DecisionBook newest = newest().orElse(null);
        Map<String, RuleStatus> before = newest == null ? Map.of() : statuses(newest.files());
        Map<String, Instant> activations = new TreeMap<>();
        rules(files).forEach((id, rule) -> {
            String known = known(rule, before);
            Instant kept = newest == null ? null : newest.activations().get(known);
            if (before.get(known) != rule.status()) {
                activations.put(id, activeFrom);
            } else if (kept != null) {
                activations.put(id, kept);
            }
        });
        return activations;
    }

    /** The name that a rule has in a book: today's, else the first of its former ones that the book knows. */
    private static String known(Rule rule, Map<String, ?> rules) {
        return rules.containsKey(rule.id())
                ? rule.id()
                : rule.was().stream().filter(rules::containsKey).findFirst().orElse(rule.id());
    }

    private static Map<String, RuleStatus> statuses(Map<String, String> files) {
        return rules(files).values().stream().collect(Collectors.toMap(Rule::id, Rule::status, (one, other) -> other));
    }

    /** The rules of files by id; what does not compile is left out. */
    public static Map<String, Rule> rules(Map<String, String> files) {
        DecisionBook book = new DecisionBook(0, "", "", Instant.EPOCH, files, null, Map.of());
        Map<String, Rule> rules = new TreeMap<>();
        CompiledBook.rules(book, new Findings()).rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /**
     * What one book says that another did not.
     *
     * @param added rules that are new
     * @param removed rules that are gone
     * @param changed rules that say something else; their tests do not count
     * @param files other files that differ
     */
    public record Changes(List<String> added, List<String> removed, List<String> changed, List<String> files) {
        /** Whether the two say the same. */
        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && files.isEmpty();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            added.forEach(rule -> text.append(" +").append(rule));
            removed.forEach(rule -> text.append(" -").append(rule));
            changed.forEach(rule -> text.append(" ~").append(rule));
            files.forEach(file -> text.append(' ').append(file));
            return text.isEmpty() ? "nothing" : text.substring(1);
        }
    }

    /** What changed between the files of two books. */
    public static Changes changes(Map<String, String> before, Map<String, String> after) {
        Map<String, Rule> old = rules(before);
        Map<String, Rule> now = rules(after);
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return new Changes(
                now.keySet().stream().filter(rule -> !old.containsKey(rule)).toList(),
                old.keySet().stream().filter(rule -> !now.containsKey(rule)).toList(),
                now.values().stream()
                        .filter(rule -> old.containsKey(rule.id())
                                && !old.get(rule.id()).version().equals(rule.version()))
                        .map(Rule::id)
                        .toList(),
                all.keySet().stream()
                        .filter(file -> !String.valueOf(before.get(file)).equals(after.get(file)))
                        .toList());
    }
}
