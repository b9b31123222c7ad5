package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two incidents that every officer remembers, in the headlines of their days; skipped where those are absent. */
class FortnightTest {
    private static final Path STREAM = Shared.path("data/headlines/2023-01-28_2023-02-15.jsonl");
    private static final Pair CHN_USA = Pair.parse("CHN-USA");

    @BeforeAll
    static void skipWithoutTheStream() {
        assumeTrue(Files.exists(STREAM), () -> STREAM + " is absent");
    }

    @Test
    void theBalloonIsReportedByManyOutletsInTwoDays() throws IOException {
        assertThat(outlets("airspace", "2023-02-02", "2023-02-04")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void thePostponedTripIsReportedByManyOutletsInADay() throws IOException {
        assertThat(outlets("official-visit", "2023-02-03", "2023-02-04")).hasSizeGreaterThanOrEqualTo(5);
    }

    private static Set<String> outlets(String subject, String from, String before) throws IOException {
        Set<String> outlets = new TreeSet<>();
        for (String line : Files.readAllLines(STREAM)) {
            JsonNode node = Json.mapper().readTree(line);
            String published = node.get("published").asText();
            if (published.compareTo(from) >= 0 && published.compareTo(before) < 0) {
                Headline headline = Books.headline(
                        node.get("id").asText(),
                        node.get("outlet").asText(),
                        node.get("title").asText(),
                        null,
                        Instant.parse(published));
                if (Tagger.tag(headline, HouseBook.COMPILED).matches().stream().anyMatch(m -> reports(m, subject))) {
                    outlets.add(headline.outlet());
                }
            }
        }
        return outlets;
    }

    private static boolean reports(RuleMatch match, String subject) {
        return match.subject().equals(subject)
                && match.opens()
                && match.pairs().stream()
                        .anyMatch(pair -> pair.primary() && pair.pair().equals(CHN_USA));
    }
}
