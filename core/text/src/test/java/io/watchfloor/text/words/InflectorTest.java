package io.watchfloor.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.reading.Lines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InflectorTest {
    /** A line of inflection.txt: a word, forms that must match, forms that must not. */
    record Word(String word, Set<String> must, Set<String> never) {
        static Word of(String line) {
            String[] sides = line.split(" = ?", 2);
            String[] forms = sides[1].split("!", 2);
            return new Word(sides[0], words(forms[0]), forms.length > 1 ? words(forms[1]) : Set.of());
        }

        private static Set<String> words(String text) {
            return text.isBlank() ? Set.of() : Set.of(text.trim().split(" +"));
        }
    }

    static List<Word> words() {
        return Lines.of("inflection.txt").stream().map(Word::of).toList();
    }

    @ParameterizedTest
    @MethodSource("words")
    void givesTheFormsThatMatchAndNoOthers(Word word) {
        Set<String> forms = Inflector.forms(word.word());
        assertThat(forms).contains(word.word()).containsAll(word.must());
        assertThat(forms).doesNotContainAnyElementsOf(word.never());
    }

    @Test
    void knowsAtLeastThreeHundredWordsOfTheDomain() {
        assertThat(words()).hasSizeGreaterThan(300);
    }

    @Test
    void ignoresTheCaseOfTheRule() {
        assertThat(Inflector.forms("Shell")).contains("shelled");
    }
}
