package io.watchfloor.board.tuning;

import io.watchfloor.authoring.RuleText;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An edit that nobody has published: other lines for one rule, a new rule, or another text of a whole file.
 *
 * @param base the decision book that it changes
 * @param file of that book, such as {@code rules/us-china.yaml}
 * @param rule name within its pack of the rule that it changes; absent for a new rule and for a whole file
 * @param whole the text is the file's
 * @param text as the author left it
 */
public record Draft(long base, String file, @Nullable String rule, boolean whole, String text) {
    /** Longest text, in chars: many times the longest pack. */
    public static final int LIMIT = 2_000_000;

    private static final Pattern NAME = Pattern.compile("(?m)^\\s*-\\s+rule:\\s*([\\w-]+)");

    /** It cannot be put into its book; the message says why and what to do. */
    public static final class MisplacedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MisplacedException(String message) {
            super(message);
        }
    }

    /**
     * Where it stands in its file.
     *
     * @throws MisplacedException when the book has no such place
     */
    RuleText place(DecisionBook book) {
        String pack = book.files().get(file);
        if (pack == null) {
            throw new MisplacedException("decision book " + book.revision() + " has no file " + file);
        }
        if (whole) {
            return RuleText.whole(pack);
        }
        Optional<RuleText> place = rule == null ? RuleText.added(file, pack) : RuleText.of(file, pack, rule);
        return place.orElseThrow(() -> new MisplacedException(
                rule == null
                        ? file + " has no list of rules to add to; edit the whole file"
                        : file + " has no rule \"" + rule + "\" on lines of its own; edit the whole file"));
    }

    /** Its file as it would be. */
    String pack(DecisionBook book) {
        return place(book).with(text);
    }

    /** All files as they would be. */
    Map<String, String> files(DecisionBook book) {
        Map<String, String> files = new TreeMap<>(book.files());
        files.put(file, pack(book));
        return files;
    }

    /** The book that it would be, to try it: it is never published. */
    DecisionBook tried(DecisionBook book) {
        Map<String, String> files = files(book);
        return new DecisionBook(book.revision(), Rulebook.digest(files), "draft", Instant.EPOCH, files, null, Map.of());
    }

    /** The name of the rule that its text holds first, or absent. */
    @Nullable
    String named() {
        Matcher name = NAME.matcher(text);
        return name.find() ? name.group(1) : rule;
    }

    /** The same edit with other words. */
    public Draft with(String other) {
        return new Draft(base, file, rule, whole, other);
    }
}
