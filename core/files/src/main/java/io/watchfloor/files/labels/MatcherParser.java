package io.watchfloor.files.labels;

import io.watchfloor.files.labels.Matcher.Operator;
import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.files.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads matchers as Alertmanager writes them: one or more in a text, parted by commas, with or without braces. */
public final class MatcherParser {
    private static final Pattern ONE = Pattern.compile(
            "\\s*([a-zA-Z_][a-zA-Z0-9_]*)\\s*(=~|!~|!=|=)\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\",{}\\s]*))\\s*");

    private final String text;
    private final BiConsumer<Integer, String> errors;
    private final List<Matcher> matchers = new ArrayList<>();

    private MatcherParser(String text, BiConsumer<Integer, String> errors) {
        this.text = text;
        this.errors = errors;
    }

    /** The matchers of a text or of a list of texts; what is wrong becomes a finding at its offset. */
    public static List<Matcher> parse(YamlNode node) {
        List<Matcher> all = new ArrayList<>();
        for (YamlNode item : node.items()) {
            all.addAll(parse(item.text(), (offset, error) -> item.report(Severity.ERROR, offset, error)));
        }
        return all;
    }

    /**
     * The matchers of a text.
     *
     * @param errors is told what is wrong, and at which offset
     */
    public static List<Matcher> parse(String text, BiConsumer<Integer, String> errors) {
        MatcherParser parser = new MatcherParser(text, errors);
        parser.parse();
        return parser.matchers;
    }

    private void parse() {
        boolean braces = text.startsWith("{") && text.endsWith("}");
        int at = braces ? 1 : 0;
        int end = braces ? text.length() - 1 : text.length();
        java.util.regex.Matcher found = ONE.matcher(text);
        while (at < end) {
            found.region(at, end);
            if (!found.lookingAt()) {
                error(at, "no matcher; write label=\"value\", with =, !=, =~ or !~");
                return;
            }
            add(found);
            at = found.end();
            if (at < end && text.charAt(at) != ',') {
                error(at, "expected a comma between matchers; put quotation marks around a value with spaces");
                return;
            }
            at++;
        }
    }

    private void add(java.util.regex.Matcher found) {
        String label = found.group(1);
        if (!Labels.NAMES.contains(label)) {
            error(
                    found.start(1),
                    "unknown label '" + label + "'" + Nearest.hint(label, Labels.NAMES) + "; there are "
                            + String.join(", ", Labels.NAMES.stream().sorted().toList()));
            return;
        }
        Operator operator = operator(found.group(2));
        boolean quoted = found.group(3) != null;
        String value = quoted ? found.group(3).replaceAll("\\\\(.)", "$1") : found.group(4);
        try {
            Pattern pattern = operator.isPattern() ? Pattern.compile(value) : Pattern.compile(value, Pattern.LITERAL);
            matchers.add(new Matcher(label, operator, value, pattern));
        } catch (PatternSyntaxException e) {
            int offset = found.start(quoted ? 3 : 4) + Math.max(0, e.getIndex());
            error(offset, "no regular expression: " + e.getDescription());
        }
    }

    private static Operator operator(String sign) {
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(sign);
    }

    private void error(int offset, String message) {
        errors.accept(offset, "matcher: " + message);
    }
}
