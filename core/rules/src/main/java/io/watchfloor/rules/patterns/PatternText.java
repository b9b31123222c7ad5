package io.watchfloor.rules.patterns;

import io.watchfloor.model.Role;
import io.watchfloor.text.words.WordClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a pattern in the pattern language, long lists cut short. */
final class PatternText {
    private static final int SHOWN = 4;

    private PatternText() {}

    static String of(Pattern pattern) {
        if (pattern instanceof Pattern.Word word) {
            WordClass only = word.only();
            return (only == null ? "" : only.name().toLowerCase(Locale.ROOT) + ":") + word.word();
        }
        if (pattern instanceof Pattern.Exact exact) {
            return "=" + exact.text();
        }
        if (pattern instanceof Pattern.Prefix prefix) {
            return prefix.start() + "*";
        }
        if (pattern instanceof Pattern.Span span) {
            return span(span.test());
        }
        if (pattern instanceof Pattern.AtStart start) {
            return "^ " + of(start.item());
        }
        if (pattern instanceof Pattern.Choice choice) {
            return choice(choice.options());
        }
        Pattern.Chain chain = (Pattern.Chain) pattern;
        return of(chain.first())
                + chain.links().stream()
                        .map(link -> (link.gap().equals(Gap.NONE) ? " " : " " + link.gap() + " ") + of(link.item()))
                        .collect(Collectors.joining());
    }

    private static String choice(List<Pattern> options) {
        String shown = options.stream().limit(SHOWN).map(PatternText::of).collect(Collectors.joining("|"));
        return "(" + shown + (options.size() > SHOWN ? "|..." : "") + ")";
    }

    private static String span(SpanTest test) {
        String kind = test.kind().name().toLowerCase(Locale.ROOT);
        String name = test.name() == null ? "" : ":" + test.name();
        String body =
                test.code() == null ? kind + name : test.code() + (test.kind() == SpanTest.Kind.GOV ? ":gov" : "");
        return "<" + body + ">" + role(test.roles());
    }

    private static String role(Set<Role> roles) {
        return roles.isEmpty() ? "" : "@" + SpanParser.word(roles);
    }
}
