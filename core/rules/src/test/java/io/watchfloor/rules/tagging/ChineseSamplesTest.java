package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sixty invented Chinese headlines, half of them in traditional characters, twenty of which report nothing. They and what
 * must come of them were written before any rule was changed for them.
 */
class ChineseSamplesTest {
    /** At first sight, before any rule was changed for them. */
    private static final int WRONG = 6;

    private static final Map<String, String> EXPECTED = expected();

    private record Line(String id, Instant published, String outlet, String title) {}

    @Test
    void whatIsWantedIsReported() {
        List<String> wrong = new ArrayList<>();
        for (Headline headline : headlines()) {
            Set<String> said = PairsSaid.of(headline);
            String wanted = EXPECTED.get(headline.id());
            if (wanted.equals("-")) {
                assertThat(said).as(headline.id() + " " + headline.title()).isEmpty();
            }
            if (!PairsSaid.is(wanted, said)) {
                wrong.add(headline.id() + " " + headline.title() + ": " + wanted + " -> " + said);
            }
        }
        assertThat(EXPECTED).hasSize(60);
        assertThat(wrong).hasSizeLessThanOrEqualTo(WRONG);
    }

    private static List<Headline> headlines() {
        return lines("samples/chinese.jsonl").stream()
                .map(line -> Json.read(line, Line.class))
                .map(line -> Books.headline(line.id(), line.outlet(), line.title(), null, line.published()))
                .toList();
    }

    private static Map<String, String> expected() {
        return lines("samples/expected/chinese.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Checkout.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
