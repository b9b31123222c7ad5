package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Lima , Oslo : they do n't agree . | Lima, Oslo: they don't agree.
            Norway 's port ( west ) costs $ 5 | Norway's port (west) costs $5
            a ' blank cheque ' to all | a 'blank cheque' to all
            Diplomats ' cars | Diplomats' cars
            he said : " Go now " and left | he said: "Go now" and left
            Oslo - Lima pact - at last | Oslo-Lima pact - at last
            """)
    void setsWordsAsTheyWereWritten(String words, String text) {
        assertThat(RunningText.of(AnnotatedText.parse(words)).text()).isEqualTo(text);
    }

    @Test
    void namesAreFoundAgainAmongOurTokens() {
        RunningText text = RunningText.of(
                AnnotatedText.parse(
                        "<START:location> Oslo <END> - <START:location> Lima <END> pact , <START:organization> @ <END> says <START:person> Ana Diaz - Moe <END> 's aide"));
        assertThat(text.namesIn(text.tokens()))
                .containsExactly(
                        new NameSpan(0, 1, NameType.LOCATION),
                        new NameSpan(1, 2, NameType.LOCATION),
                        new NameSpan(4, 7, NameType.PERSON));
    }

    @Test
    void titleCaseKeepsPlaces() {
        RunningText text =
                new RunningText("ships of Norway", List.of(new RunningText.Marked(9, 15, NameType.LOCATION)));
        assertThat(text.titleCased().text()).isEqualTo("Ships of Norway");
        assertThat(text.titleCased().names()).isEqualTo(text.names());
    }
}
