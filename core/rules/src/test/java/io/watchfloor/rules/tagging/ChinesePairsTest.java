package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            boolean right = line.pairs().equals("-")
                    ? reported.isEmpty()
                    : Arrays.stream(line.pairs().split(";")).allMatch(pair -> isReported(pair, reported));
            if (!right) {
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

    /** "A>B:s" asks for the pair, the sign, and who acts where one is known to; "A=B:s" for pair and sign. */
    private static boolean isReported(String wanted, Set<String> reported) {
        String sign = wanted.substring(wanted.length() - 1);
        String[] sides = wanted.substring(0, wanted.length() - 2).split("[>=]", -1);
        return reported.stream()
                .anyMatch(one -> one.startsWith(Pair.of(sides[0], sides[1]) + sign)
                        && (!wanted.contains(">") || !one.endsWith("<" + sides[1])));
    }

    private static Set<String> reported(String title, String day) {
        Headline headline = Books.headline("H", "Paper", title, null, Instant.parse(day + "T00:00:00Z"));
        Set<String> reported = new TreeSet<>();
        for (RuleMatch match : Tagger.tag(headline, HouseBook.COMPILED).matches()) {
            for (PairSignal pair : match.pairs()) {
                if (match.accepted() && pair.primary()) {
                    reported.add(pair.pair() + sign(pair.signal()) + "<" + pair.source());
                }
            }
        }
        return reported;
    }

    private static String sign(Signal signal) {
        return switch (signal) {
            case HOSTILE -> "-";
            case COOPERATIVE -> "+";
            case NEUTRAL -> "0";
        };
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
