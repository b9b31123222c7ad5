package io.watchfloor.text.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells which forms of which verbs a word can be; without neighbours, so "strikes" is a verb form here. */
public final class Verbs {
    /** go, attack */
    public static final int BASE = 1;
    /** goes, attacks */
    public static final int THIRD = 2;
    /** went, attacked */
    public static final int PAST = 4;
    /** gone, attacked */
    public static final int PARTICIPLE = 8;
    /** going, attacking */
    public static final int ING = 16;

    /** Set beside the others when the word is a noun as often: talks, strike. */
    static final int OR_NOUN = 32;

    private static final Map<String, Integer> FORMS = forms();
    private static final Set<String> AUXILIARIES = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "should",
            "shall",
            "won't",
            "can't",
            "cannot",
            "doesn't",
            "didn't",
            "don't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "hasn't",
            "haven't",
            "hadn't",
            "wouldn't",
            "couldn't",
            "shouldn't");

    private Verbs() {}

    /** The forms that the word can be, as a sum of the constants; 0 when it is no known verb. */
    public static int formsOf(String form) {
        return FORMS.getOrDefault(form, 0);
    }

    public static boolean isAuxiliary(String form) {
        return AUXILIARIES.contains(form);
    }

    private static Map<String, Integer> forms() {
        Map<String, Integer> forms = new HashMap<>();
        for (String verb : Lexicon.VERBS.keySet()) {
            int orNoun = Lexicon.BOTH.contains(verb) ? OR_NOUN : 0;
            add(forms, verb, BASE | orNoun);
            add(forms, Inflector.third(verb), THIRD | orNoun);
            Inflector.pasts(verb).forEach(form -> add(forms, form, PAST));
            Inflector.participles(verb).forEach(form -> add(forms, form, PARTICIPLE));
            Inflector.ings(verb).forEach(form -> add(forms, form, ING));
        }
        return Map.copyOf(forms);
    }

    private static void add(Map<String, Integer> forms, String form, int kind) {
        forms.merge(form, kind, (one, other) -> one | other);
    }
}
