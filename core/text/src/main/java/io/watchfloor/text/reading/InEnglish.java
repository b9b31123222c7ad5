package io.watchfloor.text.reading;

import java.util.List;

/**
 * Words of another language and what English headlines say for them.
 *
 * @param first index of their first token
 * @param end index after their last token
 * @param words forms of English words, one or more
 */
public record InEnglish(int first, int end, List<String> words) {
    public InEnglish {
        words = List.copyOf(words);
    }
}
