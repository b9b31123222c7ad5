package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file that an author edits, one rule or all of it, with what stands around them. The rest of the file stays
 * as it is, comments and layout included.
 *
 * @param line of the file that the text begins on, from 1
 * @param text those lines; ends with a line feed unless it is empty
 */
public record RuleText(int line, String text, String before, String after) {

    /** Where a rule stands in its pack; empty when there is none of the name, or when it begins on no line of its own. */
    public static Optional<RuleText> of(String file, String pack, String rule) {
        return rules(file, pack).stream()
                .filter(one -> one.isMap() && rule.equals(one.text("rule")))
                .findFirst()
                .flatMap(one -> cut(pack, one.line()));
    }

    /** The place behind the last rule of a pack, with no text yet; empty when the pack has no rules to stand behind. */
    public static Optional<RuleText> added(String file, String pack) {
        List<YamlNode> rules = rules(file, pack);
        return rules.isEmpty()
                ? Optional.empty()
                : cut(pack, rules.get(rules.size() - 1).line()).map(last -> {
                    String before = last.before() + last.text();
                    return new RuleText(lines(before) + 1, "", before, last.after());
                });
    }

    /** All of a file. */
    public static RuleText whole(String file) {
        return new RuleText(1, file, "", "");
    }

    /** The file with another text in this place. */
    public String with(String edited) {
        String ended = edited.isEmpty() || edited.endsWith("\n") ? edited : edited + "\n";
        return before + ended + after;
    }

    private static List<YamlNode> rules(String file, String pack) {
        return YamlNode.read(file, pack, new Findings())
                .filter(YamlNode::isMap)
                .map(root -> root.get("rules"))
                .filter(YamlNode::isList)
                .map(YamlNode::items)
                .orElse(List.of());
    }

    /** A rule ends before the first line that is not indented deeper than its dash; blank lines behind it are not its own. */
    private static Optional<RuleText> cut(String pack, int line) {
        List<String> lines = pack.lines().toList();
        String first = lines.get(line - 1);
        int dash = indent(first);
        if (dash == first.length() || first.charAt(dash) != '-') {
            return Optional.empty();
        }
        int last = line;
        for (int at = line; at < lines.size(); at++) {
            String text = lines.get(at);
            boolean blank = text.isBlank();
            if (!blank && indent(text) <= dash) {
                break;
            }
            last = blank ? last : at + 1;
        }
        return Optional.of(new RuleText(
                line,
                joined(lines.subList(line - 1, last)),
                joined(lines.subList(0, line - 1)),
                joined(lines.subList(last, lines.size()))));
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }
}
