package io.watchfloor.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.reading.Lines;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordClassTest {
    static List<String> phrases() {
        return Lines.of("word-class.txt");
    }

    /** Either is right for both: a rule that asks for one of them then takes the word. */
    @ParameterizedTest
    @MethodSource("phrases")
    void isDecidedByTheNeighbours(String line) {
        String[] cells = line.split(" \\| ", -1);
        List<Token> tokens = Tokenizer.tokens(cells[1].replace("[", "").replace("]", ""));
        int mark = cells[1].indexOf('[');
        int at = 0;
        while (tokens.get(at).end() <= mark) {
            at++;
        }
        String other = cells[0].equals("noun") ? "verb" : "noun";
        assertThat(WordClass.of(tokens, at).name().toLowerCase(Locale.ROOT)).isNotEqualTo(other);
    }
}
