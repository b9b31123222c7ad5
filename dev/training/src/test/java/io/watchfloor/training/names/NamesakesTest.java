package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.Gazetteer;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesakesTest {
    private static final LabelledSentence SENTENCE = AnnotatedText.parse(
            "<START:person> Ana Diaz <END> and <START:person> Lopez <END> left <START:location> Lima <END> with <START:person> Ana Diaz de Lopez <END>");

    @Test
    void otherBodiesTakeThePlacesOfSomeOrganizationsOfOneWord() {
        LabelledSentence sentence = AnnotatedText.parse(
                "<START:organization> Grelk <END> and <START:organization> Bank of Grelk <END> agree");
        Namesakes namesakes = new Namesakes(Gazetteer.load());
        Random random = new Random(1);
        assertThat(Stream.generate(() -> namesakes.swapped(sentence, random).words())
                        .limit(50))
                .allMatch(words -> words.subList(1, 6).equals(List.of("and", "Bank", "of", "Grelk", "agree")))
                .extracting(words -> words.get(0))
                .contains("Grelk")
                .noneMatch(name -> name.contains("?"))
                .satisfies(names -> assertThat(new HashSet<>(names)).hasSizeGreaterThan(5));
    }

    @Test
    void othersTakeThePlacesOfSomePersons() {
        Namesakes namesakes = new Namesakes(Gazetteer.load());
        Random random = new Random(1);
        List<LabelledSentence> swapped = Stream.generate(() -> namesakes.swapped(SENTENCE, random))
                .limit(50)
                .toList();
        assertThat(swapped).allSatisfy(sentence -> {
            assertThat(sentence.names()).isEqualTo(SENTENCE.names());
            assertThat(sentence.words().subList(2, 3)).containsExactly("and");
            assertThat(sentence.words().subList(4, 11))
                    .containsExactly("left", "Lima", "with", "Ana", "Diaz", "de", "Lopez");
            assertThat(sentence.words()).allMatch(word -> !word.isBlank());
        });
        assertThat(swapped.stream().map(sentence -> sentence.words().get(3)).distinct())
                .contains("Lopez")
                .hasSizeGreaterThan(10)
                .allMatch(name -> Character.isUpperCase(name.charAt(0)));
    }
}
