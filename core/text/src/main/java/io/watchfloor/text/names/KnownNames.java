package io.watchfloor.text.names;

import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of the {@link Gazetteer} and lays them over what the model found: a known name wins over the model,
 * unless the model saw it as part of a longer person or organization (Jordan in "Jordan Peterson").
 */
final class KnownNames {
    /** Names that go on with a word, keyed by its folded form. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();

        /** Types of names that end here and count in exactly these letters. */
        private final Map<String, NameType> exact = new HashMap<>();

        /** Type of the name that ends here in any letters, if its first word is capitalised. */
        private @Nullable NameType capitalised;
    }

    private final Node root = new Node();

    KnownNames(Gazetteer gazetteer) {
        gazetteer.names().forEach(this::add);
    }

    private void add(String name, NameType type) {
        List<Token> tokens = Tokenizer.tokens(name);
        Node node = root;
        for (Token token : tokens) {
            node = node.next.computeIfAbsent(token.form(), form -> new Node());
        }
        if (Gazetteer.isExact(name)) {
            node.exact.put(written(tokens, 0, tokens.size()), type);
        } else {
            node.capitalised = type;
        }
    }

    /** The known names in a headline, left to right, the longest at each word. */
    List<NameSpan> find(List<Token> tokens) {
        List<NameSpan> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            NameSpan name = longestAt(tokens, i);
            if (name != null) {
                found.add(name);
            }
            i = name == null ? i + 1 : name.end();
        }
        return found;
    }

    private @Nullable NameSpan longestAt(List<Token> tokens, int first) {
        NameSpan longest = null;
        Node node = root.next.get(tokens.get(first).form());
        int end = first + 1;
        while (node != null) {
            NameType type = typeAt(node, tokens, first, end);
            if (type != null) {
                longest = new NameSpan(first, end, type);
            }
            boolean goesOn = end < tokens.size() && !tokens.get(end - 1).possessive();
            node = goesOn ? node.next.get(tokens.get(end).form()) : null;
            end++;
        }
        return longest;
    }

    private static @Nullable NameType typeAt(Node node, List<Token> tokens, int first, int end) {
        NameType type = node.exact.isEmpty() ? null : node.exact.get(written(tokens, first, end));
        boolean capitalised = Character.isUpperCase(tokens.get(first).text().codePointAt(0));
        return type == null && capitalised ? node.capitalised : type;
    }

    private static String written(List<Token> tokens, int first, int end) {
        StringBuilder written = new StringBuilder(tokens.get(first).text());
        for (Token token : tokens.subList(first + 1, end)) {
            written.append(' ').append(token.text());
        }
        return written.toString();
    }

    /** What the model found, corrected by the known names, in order. */
    static List<NameSpan> overlay(List<NameSpan> known, List<NameSpan> found) {
        List<NameSpan> names = new ArrayList<>();
        for (NameSpan name : known) {
            if (found.stream().noneMatch(longer -> isPartOf(name, longer))) {
                names.add(name);
            }
        }
        for (NameSpan name : found) {
            if (names.stream().noneMatch(name::overlaps)) {
                names.add(name);
            }
        }
        names.sort(Comparator.comparingInt(NameSpan::first));
        return List.copyOf(names);
    }

    private static boolean isPartOf(NameSpan name, NameSpan longer) {
        boolean wins = longer.type() == NameType.PERSON || longer.type() == NameType.ORGANIZATION;
        return wins && longer.extendsBeyond(name);
    }
}
