package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HeadlineStyleTest {
    private static final LabelledSentence SENTENCE = AnnotatedText.parse(
            "Mr. <START:person> Diaz <END> has told the <START:organization> Bank of The Hague <END> that it is near <START:location> Lima <END> 's port .");

    @Test
    void terseHeadlinesKeepTheWordsOfNames() {
        assertThat(HeadlineStyle.terse(SENTENCE))
                .isEqualTo(
                        AnnotatedText.parse(
                                "<START:person> Diaz <END> told <START:organization> Bank of The Hague <END> that it near <START:location> Lima <END> 's port"));
    }

    @Test
    void titleCaseLeavesSmallWordsAndEndingsSmall() {
        LabelledSentence sentence = AnnotatedText.parse("the port of <START:location> Lima <END> 's ex-chief");
        assertThat(HeadlineStyle.titleCase(sentence, false).words())
                .containsExactly("The", "Port", "of", "Lima", "'s", "Ex-Chief");
        assertThat(HeadlineStyle.titleCase(sentence, true).words())
                .containsExactly("The", "Port", "Of", "Lima", "'s", "Ex-Chief");
    }

    @Test
    void namesOfOneTypeAreJoinedByCommaOrHyphen() {
        LabelledSentence sentence = AnnotatedText.parse(
                "<START:location> Oslo <END> and <START:location> Lima <END> and <START:person> Diaz <END> and ships");
        Random random = new Random(1);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> String.join(
                                " ", HeadlineStyle.joined(sentence, random).words()))
                        .distinct())
                .containsExactlyInAnyOrder("Oslo - Lima and Diaz and ships", "Oslo , Lima and Diaz and ships");
    }

    @Property(tries = 200)
    void rewritingMovesNamesWithTheirWords(@ForAll("words") List<String> words, @ForAll long seed) {
        List<NameSpan> names = IntStream.range(0, words.size() / 3)
                .mapToObj(i -> new NameSpan(3 * i, 3 * i + 2, i % 2 == 0 ? NameType.PERSON : NameType.LOCATION))
                .toList();
        LabelledSentence sentence = new LabelledSentence(words, names);
        LabelledSentence rewritten = HeadlineStyle.rewritten(sentence, new Random(seed));
        assertThat(rewritten.names().stream().map(name -> folded(rewritten, name)))
                .containsExactlyElementsOf(
                        names.stream().map(name -> folded(sentence, name)).toList());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("the", "port", "Diaz", "Bank", "of", "is", "near", "ex-chief", "'s", "US", ".")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static String folded(LabelledSentence sentence, NameSpan name) {
        return sentence.text(name).toLowerCase(Locale.ROOT) + "/" + name.type();
    }
}
