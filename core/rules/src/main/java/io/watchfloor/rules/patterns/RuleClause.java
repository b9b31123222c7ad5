package io.watchfloor.rules.patterns;

import io.watchfloor.files.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named part of a rule's condition: any of its patterns will do.
 *
 * @param name the key in the file, such as {@code object}
 */
public record RuleClause(String name, List<Written> patterns) {

    /** Says that a pattern may stand in whichever clause of a text. */
    public static final int ANY_CLAUSE = -1;

    /** A pattern, as written and as read, with its place. */
    public record Written(String text, Pattern pattern, Finder finder, YamlNode place) {}

    /** Every place where one of the patterns matches: by pattern, then by place. */
    public List<Hit> find(Text text) {
        List<Hit> hits = List.of();
        for (Written written : patterns) {
            List<Hit> found = written.finder().findAll(text);
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
    public Stream<String> matching(Text text, int clause) {
        return patterns.stream()
                .filter(written -> written.finder().findAll(text).stream()
                        .anyMatch(hit -> clause == ANY_CLAUSE || text.clauseAt(hit.first()) == clause))
                .map(Written::text);
    }

    /** Whether one of the patterns matches anywhere in a text. */
    public boolean matches(Text text) {
        for (Written written : patterns) {
            if (!written.finder().findAll(text).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Indexes of the clauses of a text in which one of the patterns begins. */
    public BitSet clauses(Text text) {
        BitSet clauses = new BitSet();
        for (Hit hit : find(text)) {
            clauses.set(text.clauseAt(hit.first()));
        }
        return clauses;
    }

    /** What a text must hold for one of the patterns to match: something of each of these. */
    public List<Atoms> needed() {
        return patterns.size() == 1
                ? Atoms.ofItems(patterns.get(0).pattern())
                : List.of(Atoms.any(patterns.stream().map(Written::pattern).toList()));
    }

    /** Only mentions are asked for, which the summary may supply. */
    public boolean isSupportable() {
        for (Written written : patterns) {
            if (!(written.pattern() instanceof Pattern.Span)) {
                return false;
            }
        }
        return true;
    }
}
