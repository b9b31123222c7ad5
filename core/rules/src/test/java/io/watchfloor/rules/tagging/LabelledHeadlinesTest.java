package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.watchfloor.model.Headline;
import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well the house rules flag headlines that a person labelled; skipped where those are absent. The rules were written
 * with an eye on every other row, so the figures are of development, not blind.
 */
class LabelledHeadlinesTest {
    private static final Path LABELLED = Shared.path("data/headlines/labelled-dev.tsv");
    private static final int DATE = 1;
    private static final int OUTLET = 2;
    private static final int TITLE = 3;
    private static final int INCIDENT = 4;
    private static final int AMBIGUOUS = 8;

    @Test
    void flagsWhatAPersonCallsAnIncident() throws IOException {
        assumeTrue(Files.exists(LABELLED), () -> LABELLED + " is absent");
        List<String[]> rows = Files.readAllLines(LABELLED).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row[AMBIGUOUS].equals("0"))
                .toList();

        double hits =
                rows.stream().filter(row -> isIncident(row) && isFlagged(row)).count();
        double flagged = rows.stream().filter(LabelledHeadlinesTest::isFlagged).count();
        double incidents =
                rows.stream().filter(LabelledHeadlinesTest::isIncident).count();

        assertThat(hits / flagged).as("precision").isGreaterThan(0.88);
        assertThat(hits / incidents).as("recall").isGreaterThan(0.85);
    }

    private static boolean isIncident(String[] row) {
        return row[INCIDENT].equals("yes");
    }

    private static boolean isFlagged(String[] row) {
        Instant noon = Instant.parse(row[DATE] + "T12:00:00Z");
        Headline headline = Books.headline(row[0], row[OUTLET], row[TITLE], null, noon);
        return Tagger.tag(headline, HouseBook.COMPILED).flagged();
    }
}
