package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.Gazetteer;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No name is in our lists only because a yardstick has it: each that a yardstick has is also said elsewhere. */
class WitnessTest {
    @Test
    void everyKnownNameOfAYardstickHasAnotherWitness() throws IOException {
        Path data = SharedData.orSkip();
        List<String> yardsticks = Stream.concat(
                        AnnotatedText.read(data.resolve("ner/headlines-gold-200.txt"), Integer.MAX_VALUE).stream()
                                .map(RunningText::of),
                        Fortnight.headlines(data).stream())
                .map(headline -> words(headline.text()))
                .toList();
        String elsewhere = elsewhere(data, new HashSet<>(yardsticks));
        Gazetteer gazetteer = Gazetteer.load();
        List<String> withoutWitness = gazetteer.names().keySet().stream()
                .filter(name -> gazetteer.stateOrPeople(name).isEmpty()) // Every state is listed: no text chose them.
                .map(WitnessTest::words)
                .filter(name -> yardsticks.stream().anyMatch(headline -> headline.contains(name)))
                .filter(name -> !elsewhere.contains(name))
                .sorted()
                .toList();
        assertThat(withoutWitness).isEmpty();
    }

    private static String elsewhere(Path data, Set<String> yardsticks) throws IOException {
        Stream<String> corpora = Stream.concat(
                        GmbCorpus.read(data.resolve("ner/gmb-2.2.0.zip"), Integer.MAX_VALUE).stream(),
                        AnnotatedText.read(data.resolve("ner/gold-ccby-mit.txt"), Integer.MAX_VALUE).stream())
                .map(sentence -> RunningText.of(sentence).text());
        Stream<String> news = Stream.of(
                        Fortnight.titles(data).values().stream(), titlesOfLabelled(data).stream(), feeds(data).stream())
                .flatMap(texts -> texts);
        return Stream.concat(corpora, news)
                .map(WitnessTest::words)
                .filter(text -> !yardsticks.contains(text))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> titlesOfLabelled(Path data) throws IOException {
        return Files.readAllLines(data.resolve("headlines/labelled-dev.tsv")).stream()
                .map(line -> line.split("\t", -1)[3])
                .toList();
    }

    private static List<String> feeds(Path data) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("feeds"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** The words as written, a space on either side of each. */
    private static String words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).collect(Collectors.joining(" ", " ", " "));
    }
}
