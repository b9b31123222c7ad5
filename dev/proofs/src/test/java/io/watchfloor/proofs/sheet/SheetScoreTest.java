package io.watchfloor.proofs.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.proofs.sheet.SheetScore.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On made-up output and judgements. */
class SheetScoreTest {
    private static MadeUp war() {
        return new MadeUp()
                .told(1, "AAA-BBB", "war", "hostile", "AAA")
                .told(1, "AAA-BBB", "war", "hostile", "AAA")
                .judged(1, "yes", "AAA>BBB:-", "yes", "war");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, BBB>AAA:-",
        "yes, AAA=BBB:-",
        "yes, AAA>CCC:+;AAA>BBB:-",
        "yes, BBB>AAA:+;AAA>BBB:-",
    })
    void allRightWhenEachTitleReportsThePairWithTheSign(String reports, String pairs) {
        SheetScore score = war().judged(1, reports, pairs, "", "").score();

        assertThat(score.allRight().hits()).isEqualTo(1);
        for (Wrong what : Wrong.values()) {
            assertThat(score.with(what)).as(what.name()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no, -, NO_REPORT",
        "yes, AAA>CCC:-, OTHER_PAIR",
        "yes, AAA>?:-, OTHER_PAIR",
        "yes, AAA>BBB:+, OTHER_SIGN",
        "yes, AAA>BBB:0, OTHER_SIGN",
    })
    void oneWrongTitleIsEnough(String reports, String pairs, Wrong wrong) {
        SheetScore score = war().judged(1, reports, pairs, "", "").score();

        assertThat(score.allRight().hits()).isZero();
        for (Wrong what : Wrong.values()) {
            assertThat(score.with(what)).as(what.name()).isEqualTo(what == wrong ? 1 : 0);
        }
    }

    @Test
    void twoHappeningsAreNotRightHoweverGoodTheirTitlesAre() {
        SheetScore score = new MadeUp()
                .told(1, "AAA-BBB", "war", "hostile", "AAA")
                .judged(1, "yes", "AAA>BBB:-", "no", "war")
                .score();

        assertThat(score.allRight().hits()).isZero();
        assertThat(score.with(Wrong.TWO_HAPPENINGS)).isEqualTo(1);
    }

    @Test
    void whatIsNeitherHostileNorAStepTowardsEachOtherIsNeutral() {
        SheetScore score = new MadeUp()
                .told(1, "CCC-?", "talks", "neutral", "-")
                .judged(1, "yes", "CCC>?:0", "yes", "talks")
                .score();

        assertThat(score.allRight().hits()).isEqualTo(1);
    }

    @Test
    void labelsCountHongKongAsChina() {
        SheetScore score = new MadeUp()
                .told(1, "AAA-HKG", "war", "hostile", "HKG")
                .judged(1, "yes", "CHN>AAA:-", "yes", "war")
                .score();

        assertThat(score.allRight().hits()).isEqualTo(1);
        assertThat(score.lines()).anyMatch(line -> line.startsWith("who acts") && line.contains("(1 of 1)"));
    }

    @Test
    void printsTotalsAndNoIncident() {
        SheetScore score = new MadeUp()
                .told(1, "AAA-BBB", "war", "hostile", "AAA")
                .told(2, "AAA-BBB", "war", "hostile", "BBB")
                .told(3, "AAA-BBB", "war", "hostile", "-")
                .told(3, "AAA-BBB", "war", "hostile", "-")
                .judged(1, "yes", "AAA>BBB:-", "yes", "war")
                .judged(2, "yes", "AAA>BBB:-", "yes", "talks")
                .judged(3, "yes", "AAA=BBB:-", "no", "war")
                .judged(3, "no", "-", "", "")
                .score();

        assertThat(score.lines())
                .containsExactly(
                        "3 incidents, 4 titles; incidents with more titles than were judged: 3",
                        "all right (bar 0.75)                               0.667 [0.208, 0.939] (2 of 3)",
                        "all right, and the subject                         0.333 [0.061, 0.792] (1 of 3)",
                        "wrong, of all incidents; one may have several",
                        "  a title that reports nothing between states      0.333 [0.061, 0.792] (1 of 3)",
                        "  a title that reports another pair                0.000 [0.000, 0.561] (0 of 3)",
                        "  a title with another sign                        0.000 [0.000, 0.561] (0 of 3)",
                        "  titles of two happenings                         0.333 [0.061, 0.792] (1 of 3)",
                        "  another subject                                  0.333 [0.061, 0.792] (1 of 3)",
                        "one happening, of incidents of several titles      0.000 [0.000, 0.793] (0 of 1)",
                        "titles that report the pair with the sign          0.750 [0.301, 0.954] (3 of 4)",
                        "who acts, of titles in which one of the pair does  0.500 [0.095, 0.905] (1 of 2)");
    }
}
