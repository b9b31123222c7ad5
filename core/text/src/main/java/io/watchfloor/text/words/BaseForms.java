package io.watchfloor.text.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells which word an inflected word is a form of, for those verbs and nouns that the lexicon knows. */
public final class BaseForms {
    private static final Map<String, String> BASES = bases();

    private BaseForms() {}

    /** The word without its inflection ("slammed" to "slam"), or as it is when the lexicon does not know it. */
    public static String of(String form) {
        return BASES.getOrDefault(form, form);
    }

    /** A form of two words ("found") counts as one of the first in the alphabet, whatever order the lexicon is in. */
    private static Map<String, String> bases() {
        Set<String> words = new TreeSet<>(Lexicon.VERBS.keySet());
        words.addAll(Lexicon.NOUNS.keySet());
        Map<String, String> bases = new HashMap<>();
        words.forEach(word -> bases.put(word, word));
        words.forEach(word -> Inflector.forms(word).forEach(form -> bases.putIfAbsent(form, word)));
        return Map.copyOf(bases);
    }
}
