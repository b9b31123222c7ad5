package io.watchfloor.analysis.rules;

import io.watchfloor.analysis.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named part of a rule's condition: any of its patterns will do.
 *
 * @param name the key in the file, such as {@code object}
 */
public record RuleClause(String name, List<Written> patterns) {

    static final int ANY_CLAUSE = -1;

    /** A pattern, as written and as read, with its place. */
    public record Written(String text, Pattern pattern, Finder finder, YamlNode place) {}

    /** Every place where one of the patterns matches: by pattern, then by place. */
    List<Hit> find(Text text) {
        List<Hit> hits = List.of();
        for (Written written : patterns) {
            List<Hit> found = written.finder().find(text);
            if (hits.isEmpty()) {
                hits = found;
            } else if (!found.isEmpty()) {
                hits = new ArrayList<>(hits);
                hits.addAll(found);
            }
        }
        return hits;
    }

    /** The patterns that match in one clause of a text, as written. */
    Stream<String> matching(Text text, int clause) {
        return patterns.stream()
                .filter(written -> written.finder().find(text).stream()
                        .anyMatch(hit -> clause == ANY_CLAUSE || text.clauseAt(hit.first()) == clause))
                .map(Written::text);
    }

    boolean matches(Text text) {
        for (Written written : patterns) {
            if (!written.finder().find(text).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What a text must hold for one of the patterns to match. */
    Atoms atoms() {
        return Atoms.any(patterns.stream().map(Written::pattern).toList());
    }

    /** Only mentions are asked for, which the summary may supply. */
    boolean isSupportable() {
        return patterns.stream().allMatch(written -> written.pattern() instanceof Pattern.Span);
    }
}
