package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpNamesTest {
    private static final List<String> HEADLINES = List.of(
            "Norway's foreign minister Espen Barth Eide meets Filipino fishermen in Manila",
            "Chile and Peru Sign Fishing Accord After Talks in Lima",
            "KENYA RECALLS ENVOY FROM SOMALIA",
            "Kenyan ships ignore UN warning, says Maria Lindqvist",
            "Nothing happened today");

    private final OpenNlpNames names = OpenNlpNames.shipped();

    private static String said(OpenNlpNames names, String headline) {
        List<Token> tokens = Tokenizer.tokens(headline);
        return String.join(
                "; ",
                names.find(tokens).stream()
                        .map(name -> String.join(
                                        " ",
                                        tokens.subList(name.first(), name.end()).stream()
                                                .map(Token::text)
                                                .toList())
                                + " " + name.kind())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Norway's foreign minister meets Filipino fishermen in Manila | Norway location; Filipino nationality; Manila location
            Norway's Foreign Minister Meets Filipino Fishermen in Manila | Norway location; Filipino nationality; Manila location
            Maria Lindqvist warns of US-Peru row, says Pentagon | Maria Lindqvist person; US location; Peru location; Pentagon organization
            We Told Us So | ''
            """)
    void findsNamesInHeadlines(String headline, String expected) {
        assertThat(said(names, headline)).isEqualTo(expected);
    }

    @Test
    void nothingIsInNothing() {
        assertThat(names.find(List.of())).isEmpty();
    }

    @Test
    void aHeadlineDoesNotChangeWhatIsFoundInTheNext() {
        List<String> before = HEADLINES.stream().map(text -> said(names, text)).toList();
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(i -> i % HEADLINES.size()).toList());
        Collections.shuffle(order, new Random(1));
        assertThat(order.stream().map(i -> said(names, HEADLINES.get(i))).toList())
                .isEqualTo(order.stream().map(before::get).toList());
    }

    @Test
    void threadsFindTheSameWithoutWaitingForOneAnother() {
        List<String> alone = IntStream.range(0, 2_000)
                .mapToObj(i -> said(names, HEADLINES.get(i % HEADLINES.size())))
                .toList();
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> said(names, HEADLINES.get(i % HEADLINES.size())))
                        .toList())
                .isEqualTo(alone);
    }

    @Test
    void theModelIsLoadedOnceAndSaysWhichItIs() {
        assertThat(OpenNlpNames.shipped()).isSameAs(names);
        assertThat(names.digest()).matches("[0-9a-f]{64}");
    }
}
