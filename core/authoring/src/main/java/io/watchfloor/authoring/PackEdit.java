package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small edits of a pack's text by line, so that an author's comments and layout stay. What the text cannot take is
 * refused with a plain reason, and nothing is guessed.
 */
public final class PackEdit {
    private final String file;
    private final List<String> lines;
    private final YamlNode rule;
    private final String name;

    /** An edit that cannot be made by line; the message says what to do by hand. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(String message) {
            super(message);
        }
    }

    private PackEdit(String file, List<String> lines, YamlNode rule, String name) {
        this.file = file;
        this.lines = lines;
        this.rule = rule;
        this.name = name;
    }

    /**
     * An edit of one rule.
     *
     * @param name of the rule within its pack
     * @return empty when the pack has no such rule
     */
    public static Optional<PackEdit> of(String file, String text, String name) {
        return YamlNode.read(file, text, new Findings())
                .map(root -> root.get("rules"))
                .flatMap(rules -> rules.items().stream()
                        .filter(rule -> name.equals(rule.text("rule")))
                        .findFirst())
                .map(rule -> new PackEdit(file, new ArrayList<>(text.lines().toList()), rule, name));
    }

    /**
     * The pack's text with one more test headline at the end of the rule's hits, misses or known false positives.
     *
     * @param date of the headline, since offices are dated; absent when it is the pack's own
     * @throws Refused when the rule has no such list, or has it on one line
     */
    public String withTest(Example.Kind kind, String title, @Nullable LocalDate date) {
        String key = kind == Example.Kind.KNOWN_FP ? "known_fp" : kind == Example.Kind.HIT ? "hits" : "misses";
        YamlNode tests = rule.get("tests");
        YamlNode list = tests == null ? null : tests.get(key);
        if (list == null || !list.isList() || list.items().isEmpty()) {
            throw new Refused(file + ":" + rule.line() + ": rule \"" + name + "\" has no tests." + key
                    + "; write the first one by hand");
        }
        YamlNode last = list.items().get(list.items().size() - 1);
        String before = lines.get(last.line() - 1);
        int dash = before.indexOf('-');
        if (dash < 0 || !before.substring(0, dash).isBlank()) {
            throw new Refused(file + ":" + list.line() + ": tests." + key + " of rule \"" + name
                    + "\" stand on one line; put each on a line of its own");
        }
        lines.add(last.line(), before.substring(0, dash) + "- " + item(kind, title, date));
        return text();
    }

    private static String item(Example.Kind kind, String title, @Nullable LocalDate date) {
        String quoted = quoted(title);
        if (date == null && kind != Example.Kind.HIT) {
            return quoted;
        }
        String word = kind.word() + ": " + quoted;
        return date == null ? "{ " + word + " }" : "{ " + word + ", date: " + date + " }";
    }

    /** Double quotes, since headlines hold apostrophes, colons and brackets; brackets of its own are no highlights. */
    private static String quoted(String title) {
        return '"'
                + title.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace('[', '(')
                        .replace(']', ')')
                + '"';
    }

    /** The pack's text with another status of the rule. */
    public String withStatus(RuleStatus status) {
        YamlNode written = rule.get("status");
        if (written == null) {
            String first = lines.get(rule.line() - 1);
            int column = Math.max(first.indexOf("rule:"), 0);
            lines.add(rule.line(), " ".repeat(column) + "status: " + status.word());
            return text();
        }
        String line = lines.get(written.line() - 1);
        int start = written.column() - 1;
        lines.set(
                written.line() - 1,
                line.substring(0, start)
                        + status.word()
                        + line.substring(start + written.text().length()));
        return text();
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }
}
