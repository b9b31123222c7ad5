package io.watchfloor.rules.patterns;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A vocabulary that works out each word once, so that all patterns with a word share one set of its forms. */
public final class RememberedForms implements Vocabulary {
    private final Vocabulary vocabulary;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    /** Remembers what another vocabulary says. */
    public RememberedForms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<String> words(String text) {
        return words.computeIfAbsent(text, key -> List.copyOf(vocabulary.words(key)));
    }

    @Override
    public Set<String> forms(String word) {
        return forms.computeIfAbsent(word, key -> Collections.unmodifiableSet(new TreeSet<>(vocabulary.forms(key))));
    }

    @Override
    public Set<String> parties() {
        return vocabulary.parties();
    }
}
