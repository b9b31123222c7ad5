package io.watchfloor.rules.patterns;

import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.text.words.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the pattern language: {@code item (gap? item)*}, see docs/rules.md. */
public final class PatternParser {
    private static final int SHORTEST_PREFIX = 3;
    static final String FORM = "form:";

    private final String text;
    private final Lists lists;
    private final Vocabulary vocabulary;
    private int at;

    private PatternParser(String text, Lists lists, Vocabulary vocabulary) {
        this.text = text;
        this.lists = lists;
        this.vocabulary = vocabulary;
    }

    /** Reads a pattern; {@code lists} are the lists it may name. */
    public static Pattern parse(String text, Lists lists, Vocabulary vocabulary) throws PatternFault {
        PatternParser parser = new PatternParser(text, lists, vocabulary);
        Pattern pattern = parser.chain();
        if (parser.at < text.length()) {
            throw new PatternFault(parser.at, "unexpected '" + text.charAt(parser.at) + "'");
        }
        return pattern;
    }

    private Pattern chain() throws PatternFault {
        skipSpace();
        Pattern first = item();
        List<Pattern.Link> links = new ArrayList<>();
        skipSpace();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            Gap gap = text.charAt(at) == '~' ? gap() : Gap.NONE;
            skipSpace();
            links.add(new Pattern.Link(gap, item()));
            skipSpace();
        }
        return links.isEmpty() ? first : new Pattern.Chain(first, List.copyOf(links));
    }

    private Pattern item() throws PatternFault {
        if (at >= text.length()) {
            throw new PatternFault(at, text.isBlank() ? "the pattern is empty" : "an item is missing at the end");
        }
        return switch (text.charAt(at)) {
            case '(' -> choice();
            case '<' -> span();
            case '$' -> list();
            case '=' -> exact();
            case '^' -> atStart();
            case '~' -> throw new PatternFault(at, "a gap stands between two items");
            default -> word();
        };
    }

    private Pattern choice() throws PatternFault {
        int open = at++;
        List<Pattern> options = new ArrayList<>();
        options.add(chain());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            options.add(chain());
        }
        if (at >= text.length()) {
            throw new PatternFault(open, "'(' is never closed");
        }
        at++;
        return new Pattern.Choice(List.copyOf(options));
    }

    private Pattern span() throws PatternFault {
        int open = at;
        int close = text.indexOf('>', at);
        if (close < 0) {
            throw new PatternFault(open, "'<' is never closed");
        }
        String body = text.substring(open + 1, close);
        at = close + 1;
        String role = null;
        int roleAt = at + 1;
        if (at < text.length() && text.charAt(at) == '@') {
            at++;
            role = run("@");
        }
        return new Pattern.Span(SpanParser.parse(body, open + 1, role, roleAt, vocabulary));
    }

    private Pattern list() throws PatternFault {
        int start = at++;
        String name = run("$");
        Pattern entries = lists.get(name);
        if (entries == null) {
            String near = Nearest.to(name, lists.names())
                    .map(known -> " (did you mean $" + known + "?)")
                    .orElse("");
            throw new PatternFault(start, "unknown list $" + name + near);
        }
        return entries;
    }

    private Pattern exact() throws PatternFault {
        at++;
        int start = at;
        String word = run("=");
        return new Pattern.Exact(word, single("=", word, start));
    }

    private String single(String sign, String word, int at) throws PatternFault {
        List<String> words = vocabulary.words(word);
        if (words.size() != 1) {
            throw new PatternFault(at, "'" + sign + "' takes one word, found '" + word + "'");
        }
        return words.get(0);
    }

    private Pattern atStart() throws PatternFault {
        at++;
        skipSpace();
        return new Pattern.AtStart(item());
    }

    private Pattern word() throws PatternFault {
        int start = at;
        String word = run("");
        WordClass only = null;
        if (word.startsWith(FORM)) {
            String form = single(FORM, word.substring(FORM.length()), start);
            return new Pattern.Word(form, Set.of(form), null);
        }
        if (word.startsWith("noun:") || word.startsWith("verb:")) {
            only = word.startsWith("noun:") ? WordClass.NOUN : WordClass.VERB;
            word = word.substring(5);
        } else if (word.indexOf(':') > 0 && !word.endsWith(":")) {
            String reading = word.substring(0, word.indexOf(':'));
            throw new PatternFault(
                    start,
                    "unknown reading '" + reading + ":'" + Nearest.hint(reading, List.of("noun", "verb", "form")));
        }
        if (word.endsWith("*")) {
            return prefix(start, word.substring(0, word.length() - 1));
        }
        return phrase(start, word, only);
    }

    private Pattern prefix(int start, String prefix) throws PatternFault {
        List<String> words = vocabulary.words(prefix);
        if (words.size() != 1 || words.get(0).length() < SHORTEST_PREFIX) {
            throw new PatternFault(start, "'" + prefix + "*' would match too much: write at least three letters");
        }
        return new Pattern.Prefix(words.get(0));
    }

    /** One word, or several where headlines are parted so too: at a hyphen, and at each Chinese character. */
    private Pattern phrase(int start, String word, @Nullable WordClass only) throws PatternFault {
        List<String> words = vocabulary.words(word);
        if (words.isEmpty()) {
            throw new PatternFault(start, "'" + word + "' holds no word");
        }
        List<Pattern.Link> links = new ArrayList<>();
        for (String next : words.subList(1, words.size())) {
            links.add(new Pattern.Link(Gap.NONE, inflected(next, only)));
        }
        Pattern first = inflected(words.get(0), only);
        return links.isEmpty() ? first : new Pattern.Chain(first, List.copyOf(links));
    }

    private Pattern inflected(String word, @Nullable WordClass only) {
        return new Pattern.Word(word, vocabulary.forms(word), only);
    }

    private Gap gap() throws PatternFault {
        int start = at++;
        boolean crosses = at < text.length() && text.charAt(at) == '~';
        if (crosses) {
            at++;
        }
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (digits == at || at - digits > 2 || Integer.parseInt(text, digits, at, 10) > Gap.LONGEST) {
            throw new PatternFault(start, "a gap is a number of words from 0 to " + Gap.LONGEST + ", such as ~3");
        }
        int most = Integer.parseInt(text, digits, at, 10);
        boolean either = at < text.length() && text.charAt(at) == '~';
        if (either) {
            at++;
        }
        return new Gap(most, either, crosses);
    }

    /** The chars up to the next space or sign of the language. */
    private String run(String after) throws PatternFault {
        int start = at;
        while (at < text.length() && " \t()|<>~$^=@".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
            throw new PatternFault(
                    at, "expected a word" + (after.isEmpty() ? "" : " after '" + after + "'") + ", found " + found);
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
