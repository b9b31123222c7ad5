package io.watchfloor.rules.patterns;

import java.util.List;
import java.util.Set;

/** What the pattern language needs to know about words and names; the language package supplies it. */
public interface Vocabulary {

    /** The words of a text as headlines are split into words, case-folded. */
    List<String> words(String text);

    /** Every inflection of a word, itself included. */
    Set<String> forms(String word);

    /** Codes of the states and blocs that patterns may name. */
    Set<String> parties();
}
