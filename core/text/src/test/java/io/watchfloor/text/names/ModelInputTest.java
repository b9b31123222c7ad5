package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ModelInputTest {
    private static ModelInput read(String text) {
        return ModelInput.of(Tokenizer.tokens(text));
    }

    @Test
    void possessivesAndBreaksAreWords() {
        assertThat(read("Norway's navy, Chile-Peru talks: a \"test\"").words())
                .containsExactly("Norway", "'s", "navy", ",", "Chile", "Peru", "talks", ",", "a", ",", "test");
    }

    @Test
    void thePossessiveEndingIsNoBreak() {
        assertThat(read("Norway's navy").words()).containsExactly("Norway", "'s", "navy");
        assertThat(read("Norway's, not Chile's").words()).containsExactly("Norway", "'s", ",", "not", "Chile", "'s");
    }

    @Test
    void aNameOfWordsIsANameOfTokens() {
        ModelInput input = read("Chile, Norway's coast guard");
        assertThat(input.toTokens(new NameSpan(2, 3, NameType.LOCATION)))
                .isEqualTo(new NameSpan(1, 2, NameType.LOCATION));
    }

    @Test
    void aNameWithoutTokensHereHasNoWords() {
        assertThat(read("Chile").toWords(new NameSpan(4, 5, NameType.LOCATION))).isEmpty();
    }

    @Property(tries = 200)
    void everySpanOfTokensComesBackFromItsWords(
            @ForAll @StringLength(min = 1, max = 40) @CharRange(from = ' ', to = '~') String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        ModelInput input = ModelInput.of(tokens);
        for (int first = 0; first < tokens.size(); first++) {
            for (int end = first + 1; end <= tokens.size(); end++) {
                NameSpan span = new NameSpan(first, end, NameType.PERSON);
                assertThat(input.toWords(span).map(input::toTokens)).contains(span);
            }
        }
    }
}
