package io.watchfloor.authoring;

import io.watchfloor.text.words.Inflector;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Exactly what a word of a pattern will match.
 *
 * @param words each word of the phrase with all its forms
 */
public record Forms(List<OfWord> words) {

    /** A word and all its forms, itself first. */
    public record OfWord(String word, List<String> forms) {}

    /** The forms of a word or of each word of a phrase. */
    public static Forms of(String phrase) {
        return new Forms(Tokenizer.tokens(phrase).stream()
                .map(Token::form)
                .map(word -> new OfWord(word, List.copyOf(Inflector.forms(word))))
                .toList());
    }

    /** As a terminal shows it. */
    public String text() {
        return words.stream()
                .map(word -> word.word() + ": " + String.join(" ", word.forms()) + "\n")
                .collect(Collectors.joining());
    }
}
