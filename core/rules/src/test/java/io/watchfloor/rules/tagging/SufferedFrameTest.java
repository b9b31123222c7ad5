package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who suffers often stands first: "killed in Israeli raid", "repels Russian assault". Words decide, without the scale. */
class SufferedFrameTest {
    private static final Instant DAY = Instant.parse("2023-06-19T00:00:00Z");

    @Test
    void whoSuffersStandsFirst() throws IOException {
        int hits = 0;
        int misses = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            boolean wanted = !cells[0].startsWith("!");
            String[] sides = cells[0].replace("!", "").split(">", -1);
            if (wanted != acts(sides[0], sides[1], cells[1])) {
                wrong.add(line);
            }
            hits += wanted ? 1 : 0;
            misses += wanted ? 0 : 1;
        }
        assertThat(hits).isEqualTo(40);
        assertThat(misses).isEqualTo(40);
        assertThat(wrong).isEmpty();
    }

    /** A hostile step of one against the other is reported, and it is the one that acts. */
    private static boolean acts(String doer, String sufferer, String title) {
        Headline headline = Books.headline("H", "Paper", title, null, DAY);
        return Tagger.tag(headline, HouseBook.COMPILED.weighingWith(null)).matches().stream()
                .filter(match -> match.accepted())
                .flatMap(match -> match.pairs().stream())
                .filter(PairSignal::primary)
                .anyMatch(pair -> pair.pair().equals(Pair.of(doer, sufferer))
                        && pair.signal() == Signal.HOSTILE
                        && doer.equals(pair.source()));
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = SufferedFrameTest.class.getResourceAsStream("suffered-frame.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
