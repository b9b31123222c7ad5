package io.watchfloor.rules.patterns;

import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.WordClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Finds patterns that read well and still do not do what their author meant. */
public final class PatternLint {
    /** A word in more headlines of 10,000 than this tells nothing by itself. */
    private static final int FREQUENT = 400;

    private PatternLint() {}

    /** Repetitions, lookalikes, and patterns that can match no text. */
    public static void check(RuleClause clause) {
        Map<String, RuleClause.Written> seen = new HashMap<>();
        for (RuleClause.Written written : clause.patterns()) {
            RuleClause.Written first = seen.putIfAbsent(plain(written), written);
            if (first != null) {
                written.place()
                        .error("'" + written.text() + "' stands here a second time (first in line "
                                + first.place().line() + ")");
            }
            for (Pattern.Word word : words(written.pattern())) {
                lookalike(word, written);
            }
            if (written.pattern() instanceof Pattern.Span span
                    && span.test().roles().equals(SpanTest.HOST)) {
                written.place()
                        .warn("'" + written.text() + "' takes the first state that takes part, and that may be"
                                + " the guest: write the words before the host, such as (in|to) ~1 " + written.text());
            }
            if (!isSatisfiable(written.pattern())) {
                written.place()
                        .report(
                                Severity.ERROR,
                                Math.max(0, written.text().lastIndexOf('^')),
                                "'" + written.text() + "' can match no text: '^' is the start of a clause, and the item"
                                        + " before it must stand in the same clause (a gap ~~n may cross the edge)");
            }
        }
    }

    /** A pattern that carries an event and that too many headlines hold. */
    public static void checkRarity(RuleClause event) {
        for (RuleClause.Written written : event.patterns()) {
            List<Pattern.Word> words = words(written.pattern());
            boolean frequent = !words.isEmpty()
                    && words.size() <= 4
                    && words.stream().allMatch(word -> count(word) > FREQUENT)
                    && !(written.pattern() instanceof Pattern.Chain);
            if (frequent) {
                Pattern.Word word = words.get(0);
                written.place()
                        .warn("'" + written.text() + "': even its rarest word, '" + word.word() + "', stands in "
                                + count(word) + " of 10,000 headlines; add a word that tells more");
            }
        }
    }

    private static int count(Pattern.Word word) {
        return word.forms().stream().mapToInt(WordCounts::of).sum();
    }

    private static void lookalike(Pattern.Word word, RuleClause.Written written) {
        Matcher place = java.util.regex.Pattern.compile(
                        "\\b" + java.util.regex.Pattern.quote(word.word()) + "\\b",
                        java.util.regex.Pattern.CASE_INSENSITIVE)
                .matcher(written.text());
        if (!place.find()) {
            return;
        }
        if (word.only() != null) {
            if (word.only() == WordClass.VERB && word.forms().stream().allMatch(form -> Verbs.formsOf(form) == 0)) {
                warn(
                        written,
                        place,
                        "'verb:" + word.word() + "' matches nothing: it is in no list of verbs; write form:"
                                + word.word());
            }
            return;
        }
        String name = Lookalikes.NAMES.get(word.word());
        boolean named = written.text().toLowerCase(Locale.ROOT).contains(PatternParser.FORM + word.word());
        if (name != null && !(named && name.contains(PatternParser.FORM + word.word()))) {
            warn(written, place, "'" + word.word() + "' also matches " + name);
        }
        for (String form : word.forms()) {
            String other = Lookalikes.INFLECTIONS.get(form);
            if (other != null && !form.equals(word.word())) {
                warn(
                        written,
                        place,
                        "'" + word.word() + "' also matches '" + form + "' (" + other + "): write form:" + word.word()
                                + ", and so each form that you mean");
            }
        }
    }

    private static void warn(RuleClause.Written written, Matcher place, String message) {
        written.place().report(Severity.WARNING, place.start(), message);
    }

    /** The words that an author wrote himself; those of a list are found where the list stands. */
    static List<Pattern.Word> words(Pattern pattern) {
        List<Pattern.Word> words = new ArrayList<>();
        gather(pattern, words);
        return words;
    }

    private static void gather(Pattern pattern, List<Pattern.Word> words) {
        if (pattern instanceof Pattern.Word word) {
            words.add(word);
        } else if (pattern instanceof Pattern.Choice choice) {
            choice.options().forEach(option -> gather(option, words));
        } else if (pattern instanceof Pattern.AtStart start) {
            gather(start.item(), words);
        } else if (pattern instanceof Pattern.Chain chain) {
            gather(chain.first(), words);
            chain.links().forEach(link -> gather(link.item(), words));
        }
    }

    private static boolean isSatisfiable(Pattern pattern) {
        if (pattern instanceof Pattern.Choice choice) {
            return choice.options().stream().anyMatch(PatternLint::isSatisfiable);
        }
        if (pattern instanceof Pattern.Chain chain) {
            return isSatisfiable(chain.first())
                    && chain.links().stream()
                            .allMatch(link -> isSatisfiable(link.item())
                                    && !(link.item() instanceof Pattern.AtStart
                                            && !link.gap().crossesClauses()
                                            && !link.gap().eitherOrder()));
        }
        return true;
    }

    /** The pattern without what its author may write in several ways: spaces and the order of alternatives. */
    public static String plain(RuleClause.Written written) {
        return plain(written.pattern());
    }

    private static String plain(Pattern pattern) {
        if (pattern instanceof Pattern.Choice choice) {
            return choice.options().stream()
                    .map(PatternLint::plain)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (pattern instanceof Pattern.Chain chain) {
            StringBuilder text = new StringBuilder(plain(chain.first()));
            chain.links()
                    .forEach(link ->
                            text.append(' ').append(link.gap()).append(' ').append(plain(link.item())));
            return text.toString();
        }
        if (pattern instanceof Pattern.AtStart start) {
            return "^" + plain(start.item());
        }
        if (pattern instanceof Pattern.Word word) {
            return Set.copyOf(word.forms()).stream().sorted().toList()
                    + (word.only() == null ? "" : word.only().name());
        }
        return pattern.toString();
    }
}
