package io.watchfloor.rules.gravity;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Gravity.Summand;
import io.watchfloor.model.NewsValue;
import io.watchfloor.rules.patterns.English;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.HeadlineReader;
import io.watchfloor.text.words.NameFinder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UrgencyTableTest {
    private static final HeadlineReader READER = HeadlineReader.of(Config.files(), NameFinder.NONE, new Findings());
    private static final String TABLE =
            """
            cap: 100
            raise-at-most: 30
            otherwise: 20
            modality: { planned: 50 }
            places: { subordinate: 50 }
            codes: { SANCTION: 40 }
            lists:
              dead: [kill, dead]
            acts:
              - act: strike
                family: force
                code: { plover: ASSAULT-aerial, cameo: "195" }
                base: 60
                match: [air strike, bomb]
              - { act: talks, base: 20, match: ["noun:talks"] }
            raisers:
              - { raiser: large, tenths: 8, match: [massive] }
            numbers:
              - { number: dead, reach: 4, match: [$dead], steps: { 1: 5, 10: 10, 100: 20, 1000: 40 } }
            """;

    private static UrgencyTable table() {
        return read(TABLE, new Findings());
    }

    private static UrgencyTable read(String text, Findings findings) {
        return UrgencyReader.read(Map.of(UrgencyTable.FILE, text), new English(Set.of("CHN", "USA")), findings)
                .orElseThrow();
    }

    private static Gravity weigh(String title) {
        Field field = READER.read("title", title, LocalDate.of(2023, 2, 3));
        return Weighing.of(table(), new Seen(field, null, false, false));
    }

    @Test
    void theGravestActLeadsAndRaisersAddToIt() {
        Gravity gravity = weigh("Talks fail and Kenya bombs Somalia in massive attack");

        assertThat(gravity.act()).isEqualTo("strike");
        assertThat(gravity.tenths()).isEqualTo(68);
        assertThat(gravity.sum())
                .containsExactly(new Summand("lead strike", "bombs", 60), new Summand("raiser large", "massive", 8));
    }

    @Test
    void theSumIsWhatItsSummandsAddUpTo() {
        Gravity gravity = weigh("Kenya bombs Somalia, 12 dead in massive attack");

        assertThat(gravity.sum().stream().mapToInt(Summand::tenths).sum()).isEqualTo(gravity.tenths());
    }

    @Test
    void aPlanAndAnActInTheBackgroundCountForLess() {
        assertThat(weigh("Kenya to bomb Somalia").tenths()).isEqualTo(30);
        assertThat(weigh("Kenya protests after Somalia bombs port").tenths()).isEqualTo(30);
    }

    @Test
    void withoutAnActTheTableSaysWhatIsLeft() {
        Gravity gravity = weigh("Kenya and Somalia disagree");

        assertThat(gravity.act()).isNull();
        assertThat(gravity.tenths()).isEqualTo(20);
        assertThat(gravity.news()).isEqualTo(NewsValue.NEW_ACT);
    }

    @Test
    void numbersRaiseByTheHighestStepThatTheyReachAndNotBeyondWhatAllMayAdd() {
        assertThat(weigh("Kenya bombs Somalia, two dead").tenths()).isEqualTo(65);
        assertThat(weigh("Kenya bombs Somalia, 12 dead").tenths()).isEqualTo(70);
        assertThat(weigh("Kenya bombs Somalia, 4,000 dead in massive attack").tenths())
                .isEqualTo(90);
    }

    @Test
    void yearsAndMoneyMoveNothing() {
        assertThat(weigh("Kenya bombs Somalia, worst since 2011, dead counted").tenths())
                .isEqualTo(weigh("Kenya bombs Somalia, worst since long, dead counted")
                        .tenths());
        assertThat(weigh("Kenya bombs Somalia, dead cost 12 billion").tenths()).isEqualTo(60);
    }

    @Property(tries = 100)
    void absurdNumbersMoveNothing(@ForAll @LongRange(min = 10_000_000, max = 999_999_999_999L) long number) {
        assertThat(weigh("Kenya bombs Somalia, " + number + " dead").tenths()).isEqualTo(60);
    }

    @Property(tries = 100)
    void noNumberGoesBeyondTheCap(@ForAll @LongRange(min = 0) long number) {
        assertThat(weigh("Kenya bombs Somalia, " + number + " dead in massive attack")
                        .tenths())
                .isBetween(60, 90);
    }

    @Test
    void whatIsWrongIsSaidWhereItStands() {
        Findings findings = new Findings();

        read(
                """
                cap: 300
                acts:
                  - { act: strike, base: sixty, match: [bomb] }
                  - { act: strike, base: 60, match: [<CHN> ~2 bomb, "(open"] }
                numbers:
                  - { number: dead, match: [dead], steps: { many: 5 } }
                modality: { perhaps: 50 }
                """,
                findings);

        assertThat(findings.sorted()).extracting(Finding::line).containsExactly(1, 3, 4, 4, 4, 6, 7);
        assertThat(findings.sorted())
                .extracting(Finding::message)
                .anyMatch(text -> text.contains("holds for any pair"));
    }

    @Test
    void weightsAreReadAsTheyWereWritten() {
        Weights weights = new Weights(
                210, 400, Map.of(NewsValue.NEW_ACT, 300, NewsValue.PLANNED, -200), Map.of("word dawn", new int[] {
                    30, 1, 2, 3, 4, 5
                }));

        Weights read = Weights.read(UrgencyTable.WEIGHTS, weights.text(), new Findings());

        assertThat(read.text()).isEqualTo(weights.text());
        assertThat(read.gravity("word dawn")).isEqualTo(30);
    }

    @Test
    void aBrokenWeightIsNamedByItsLine() {
        Findings findings = new Findings();

        Weights.read(
                UrgencyTable.WEIGHTS, "start: 1\nslope: 2\nnews: [0, 0, 0, 0, 0]\nclues:\n  x: [1, y]\n", findings);

        assertThat(findings.sorted()).extracting(Finding::line).containsExactly(5);
    }
}
