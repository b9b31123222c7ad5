package io.watchfloor.analysis.language;

import java.util.Set;

/** Short sets of English function words, written as one text. */
final class WordSet {
    private WordSet() {}

    static Set<String> of(String words) {
        return Set.of(words.split(" "));
    }
}
