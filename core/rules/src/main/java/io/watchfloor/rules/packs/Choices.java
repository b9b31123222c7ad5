package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.files.yaml.YamlNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values that are one of a few words, and says so when they are not. */
final class Choices {
    /** More words than that are not listed in a finding. */
    private static final int FEW = 50;

    private Choices() {}

    /** One of an enum's constants by its word; absent when the node is absent or wrong, which is then a finding. */
    static <E> Optional<E> one(@Nullable YamlNode node, String what, E[] constants, Function<E, String> word) {
        if (node == null) {
            return Optional.empty();
        }
        String text = node.text();
        List<String> words = Arrays.stream(constants).map(word).toList();
        int index = words.indexOf(text);
        if (index < 0) {
            unknown(node, what, text, words);
            return Optional.empty();
        }
        return Optional.of(constants[index]);
    }

    /** Text that must be one of the known names. */
    static Optional<String> name(@Nullable YamlNode node, String what, Collection<String> known) {
        return node == null ? Optional.empty() : name(node, what, known, node.text());
    }

    /** A name that is only a part of a node's text, or its key. */
    static Optional<String> name(YamlNode node, String what, Collection<String> known, String name) {
        if (known.contains(name)) {
            return Optional.of(name);
        }
        unknown(node, what, name, known);
        return Optional.empty();
    }

    private static void unknown(YamlNode node, String what, String text, Collection<String> known) {
        unknown(node, what, text, known, known);
    }

    /** The same, of things that go by several names: {@code listed} has each of them once. */
    static void unknown(YamlNode node, String what, String text, Collection<String> known, Collection<String> listed) {
        String hint = Nearest.hint(text, known);
        boolean few = listed.size() <= FEW;
        node.error("unknown " + what + " '" + text + "'"
                + (hint.isEmpty() && few ? " (one of " + String.join(", ", listed) + ")" : hint));
    }
}
