package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.words.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** Our decoder finds what OpenNLP's finds. */
class GreedyFinderTest {
    private static final List<String> WORDS = List.of(
            "Oslo",
            "minister",
            "Maria",
            "Lindqvist",
            "says",
            "UN",
            "in",
            "the",
            "Bank",
            "of",
            "Kenya",
            "Chilean",
            "envoy",
            "to",
            "Acme",
            "Corp",
            "and",
            "7",
            "McAllister",
            "warns",
            "New",
            "York",
            "Ltd.",
            "Lima's",
            "at",
            "Nokia",
            "PRESIDENT",
            "O'Neill",
            "river",
            "Jakarta,");

    @Test
    void findsWhatOpenNlpFinds() throws IOException {
        NameFinderME theirs = theirs();
        OpenNlpNames ours = OpenNlpNames.shipped();
        Random random = new Random(7);
        int names = 0;
        for (int round = 0; round < 1_000; round++) {
            StringBuilder headline = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                headline.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            var tokens = Tokenizer.tokens(headline.toString());
            ModelInput input = ModelInput.of(tokens);
            Span[] found = theirs.find(input.words());
            theirs.clearAdaptiveData();
            List<NameSpan> expected = List.of(found).stream()
                    .map(span -> input.toTokens(new NameSpan(
                            span.getStart(),
                            span.getEnd(),
                            NameType.ofLabel(span.getType()).orElseThrow())))
                    .toList();
            assertThat(ours.findByModel(tokens)).as(headline.toString()).isEqualTo(expected);
            names += expected.size();
        }
        assertThat(names).isGreaterThan(1_000);
    }

    private static NameFinderME theirs() throws IOException {
        OpenNlpNames.allowExtensions();
        try (InputStream in = OpenNlpNames.class.getResourceAsStream(OpenNlpNames.MODEL)) {
            return new NameFinderME(new TokenNameFinderModel(in));
        }
    }
}
