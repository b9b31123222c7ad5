package io.watchfloor.text.words;

import java.util.Set;

/** Short sets of English function words, written as one text. */
public final class WordSet {
    private WordSet() {}

    public static Set<String> of(String words) {
        return Set.of(words.split(" "));
    }
}
