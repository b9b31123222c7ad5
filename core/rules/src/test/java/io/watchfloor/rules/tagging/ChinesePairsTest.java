package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Minimal pairs of Chinese headlines: what differs in little must be told apart. */
class ChinesePairsTest {
    private static final double LEAST = 0.97;

    /** A headline and the pairs that it reports, "-" for none. */
    private record Line(String pairs, String headline, String day) {}

    @Test
    void whatDiffersInLittleIsToldApart() {
        List<Line> lines = lines();
        List<String> wrong = new ArrayList<>();
        for (Line line : lines) {
            Set<String> reported = reported(line.headline(), line.day());
            if (!PairsSaid.is(line.pairs(), reported)) {
                wrong.add(line + " -> " + reported);
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(240);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - LEAST) * lines.size()));
    }

    /** Width, quotation marks, spaces and whatever a feed puts around a title change nothing. */
    @Test
    void howItIsWrittenChangesNothing() {
        for (Line line : lines()) {
            Set<String> reported = reported(line.headline(), line.day());
            String wide = line.headline().replace(" ", "　").replace("：", ":");
            assertThat(reported(wide, line.day())).as(wide).isEqualTo(reported);
            assertThat(reported("  " + line.headline().replace(" ", "  ") + " ", line.day()))
                    .isEqualTo(reported);
        }
        assertThat(reported("美军派Ｆ－１６战机巡航 中方警告", "2023-06-03")).isEqualTo(reported("美军派F-16战机巡航 中方警告", "2023-06-03"));
        assertThat(reported("中国警告“美国”", "2023-06-03")).isEqualTo(reported("中国警告\"美国\"", "2023-06-03"));
    }

    private static Set<String> reported(String title, String day) {
        return PairsSaid.of(Books.headline("H", "Paper", title, null, Instant.parse(day + "T00:00:00Z")));
    }

    private static List<Line> lines() {
        try (InputStream stream = ChinesePairsTest.class.getResourceAsStream("chinese-pairs.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(cells[0], cells[1], cells.length > 2 ? cells[2] : "2023-06-03"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
