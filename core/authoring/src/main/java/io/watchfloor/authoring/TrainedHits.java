package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.model.Sha256;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.ScaleFile;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.tagging.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * On which side the hits of rules fell when the learned scale was trained: reported, or not. What rules find are clues of the
 * scale, so that an edit of rules moves what it says of headlines that nobody looked at; the hits tell how far.
 *
 * @param hits of the book that were there when the scale was trained
 * @param moved those that fall on the other side by this book
 */
public record TrainedHits(int hits, int moved) {
    /** Beside this class: a line for each hit, and before them the digest of the scale. */
    static final String FILE = "trained-hits.txt";

    private static final int MOST_PERCENT = 2;
    private static final int KEY_BYTES = 6;
    private static final String REPORTED = "+";
    private static final String NOT_REPORTED = "-";

    /**
     * What a book says of the hits that were there; empty without a scale, or when they were noted of another one. What a desk
     * taught on top moves hits on purpose and is left out.
     */
    public static Optional<TrainedHits> of(CompiledBook book) {
        Map<String, String> noted = Shipped.HITS;
        ScaleUse use = book.scale();
        if (use == null || !noted.containsKey(use.base().digest())) {
            return Optional.empty();
        }
        CompiledBook untaught = book.weighingWith(use.of(use.base()));
        Map<String, String> now = sides(untaught, noted::containsKey);
        int moved = (int) now.entrySet().stream()
                .filter(hit -> !hit.getValue().equals(noted.get(hit.getKey())))
                .count();
        return Optional.of(new TrainedHits(now.size(), moved));
    }

    /** What is to be noted when the scale of a book was trained. */
    public static String text(CompiledBook book) {
        StringBuilder text = new StringBuilder();
        if (book.scale() != null) {
            text.append(book.scale().scale().digest()).append('\n');
        }
        sides(book, key -> true)
                .forEach(
                        (key, side) -> text.append(key).append(' ').append(side).append('\n'));
        return text.toString();
    }

    private static Map<String, String> sides(CompiledBook book, Predicate<String> wanted) {
        Map<String, String> sides = new TreeMap<>();
        for (Rule rule : book.rules().rules()) {
            for (Example example : rule.examples()) {
                String key = Sha256.start(example.date() + " " + example.title() + " " + example.summary(), KEY_BYTES);
                if (example.kind() == Example.Kind.HIT && wanted.test(key)) {
                    sides.computeIfAbsent(
                            key,
                            one -> Tagger.tagMatches(RuleTests.headline(example), book)
                                            .flagged()
                                    ? REPORTED
                                    : NOT_REPORTED);
                }
            }
        }
        return sides;
    }

    /** Too many moved: the scale no longer knows these rules. */
    Optional<Finding> fault() {
        return moved * 100L > (long) hits * MOST_PERCENT
                ? Optional.of(new Finding(
                        ScaleFile.FILE,
                        1,
                        1,
                        Severity.ERROR,
                        text() + ", and at most " + MOST_PERCENT
                                + " % may: see which with 'rules diff', or train the scale anew (docs/models.md)"))
                : Optional.empty();
    }

    /** As a terminal shows it. */
    public String text() {
        return moved + " of " + hits + " hits of rules change side since the learned scale was trained";
    }

    private static final class Shipped {
        static final Map<String, String> HITS = load();

        private static Map<String, String> load() {
            Map<String, String> hits = new TreeMap<>();
            try (InputStream in = TrainedHits.class.getResourceAsStream(FILE)) {
                String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.lines()
                        .map(line -> line.split(" ", 2))
                        .forEach(cells -> hits.put(cells[0], cells[cells.length - 1]));
                return hits;
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + FILE, e);
            }
        }
    }
}
