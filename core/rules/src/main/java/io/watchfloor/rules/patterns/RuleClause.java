package io.watchfloor.rules.patterns;

import io.watchfloor.files.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named part of a rule's condition: any of its patterns will do, or so many of them must stand in the text.
 *
 * @param name the key in the file, such as {@code object}
 * @param atLeast how many of the patterns must match, 1 or more
 */
public record RuleClause(String name, List<Written> patterns, int atLeast) {
    /** A clause of which any pattern will do. */
    public RuleClause(String name, List<Written> patterns) {
        this(name, patterns, 1);
    }

    /** Says that a pattern may stand in whichever clause of a text. */
    public static final int ANY_CLAUSE = -1;

    /** A pattern, as written and as read, with its place. */
    public record Written(String text, Pattern pattern, Finder finder, YamlNode place) {}

    /** Every place where one of the patterns matches: by pattern, then by place. Of several that must match, one hit of all. */
    public List<Hit> find(Text text) {
        if (atLeast > 1) {
            List<Hit> firsts = firsts(text);
            return firsts.size() < atLeast
                    ? List.of()
                    : List.of(firsts.stream().reduce(Hit::joined).orElseThrow());
        }
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

    /** The first match of each pattern that matches. */
    private List<Hit> firsts(Text text) {
        return patterns.stream()
                .flatMap(written -> written.finder().findAll(text).stream().limit(1))
                .toList();
    }

    /** What keeps it from matching although something of it stands in the text; null when nothing does. */
    @Nullable
    String tooFew(Text text) {
        int found = firsts(text).size();
        return atLeast == 1 || found == 0 ? null : found + " of its patterns, not " + atLeast;
    }

    /** The patterns that match in one clause of a text, as written. */
    public Stream<String> matching(Text text, int clause) {
        return patterns.stream()
                .filter(written -> written.finder().findAll(text).stream()
                        .anyMatch(hit -> clause == ANY_CLAUSE || text.clauseAt(hit.first()) == clause))
                .map(Written::text);
    }

    /** Whether it matches anywhere in a text. */
    public boolean matches(Text text) {
        if (atLeast > 1) {
            return firsts(text).size() >= atLeast;
        }
        for (Written written : patterns) {
            if (written.finder().isAnywhereIn(text)) {
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

    /** Word forms that its patterns look for, whatever else they ask. */
    public Set<String> forms() {
        return patterns.stream()
                .flatMap(written -> Atoms.ofItems(written.pattern()).stream())
                .filter(Atoms::areWords)
                .flatMap(atoms -> atoms.keys().stream())
                .collect(Collectors.toSet());
    }

    /** What a text must hold for one of the patterns to match: something of each of these. */
    public List<Atoms> needed() {
        return patterns.size() == 1
                ? Atoms.ofItems(patterns.get(0).pattern())
                : List.of(Atoms.any(patterns.stream().map(Written::pattern).toList()));
    }

    /** Only mentions are asked for, which the summary may supply. */
    public boolean isSupportable() {
        if (atLeast > 1) {
            return false;
        }
        for (Written written : patterns) {
            if (!isMention(written.pattern())) {
                return false;
            }
        }
        return true;
    }

    /** {@code [<FIN>, <SWE>]} and {@code (<FIN>|<SWE>)} ask the same. */
    private static boolean isMention(Pattern pattern) {
        return pattern instanceof Pattern.Span
                || (pattern instanceof Pattern.Choice choice
                        && choice.options().stream().allMatch(RuleClause::isMention));
    }
}
