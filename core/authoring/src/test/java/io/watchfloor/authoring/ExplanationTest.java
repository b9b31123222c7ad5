package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleModel;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Weights;
import io.watchfloor.testkit.Books;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    private static final CompiledBook OWN = CompiledBook.compile(
            Books.withPack(
                    """
            pack: p
            defaults: { status: test, fields: [title], support: [] }
            rules:
              - { rule: clash, title: Clash, subject: war, signal: hostile, match: { act: [clash], who: <state>@party, parties: 2+ } }
              - { rule: received, title: Received, subject: visit, signal: cooperative, match: { act: [form:received], where: in <state>@host } }
              - { rule: sign, title: Treaty, subject: talks, signal: cooperative, match: { act: [sign ~2 treaty], who: <state> } }
              - { rule: cut, title: Cut, subject: other, precedence: priority, signal: hostile, implied: "?", match: { act: [cable ~4 cut], where: <state> } }
              - { rule: cut-by, title: Cut by, subject: other, precedence: flash, signal: hostile, bars: [cut], match: { act: [cut ~2 by], who: <state> } }
            """));

    @Test
    void saysWhyWithTheWordsHighlighted() {
        Explanation explanation = explain("US tracks Chinese spy balloon over Montana");

        assertThat(explanation.title()).isEqualTo("US tracks [Chinese] [spy balloon] over Montana");
        assertThat(explanation.text())
                .contains("reports us-china/spy-balloon")
                .contains("object: 'spy balloon' (title 18-29)")
                .contains("pair CHN-USA, hostile: USA acts on CHN")
                .contains("may open an incident");
    }

    @Test
    void saysThatTheHostActsBecauseTheRuleAsksForIt() {
        assertThat(Explanation.of(Books.headline("Cuban envoy received in Hanoi", null), OWN)
                        .text())
                .contains("pair CUB-VNM, cooperative: VNM acts on CUB, as the host that the rule asks for");
        assertThat(Explanation.of(Books.headline("Hanoi received Cuban envoy", null), OWN)
                        .text())
                .contains("fails where: nothing of 'in <state>@host'");
    }

    @Test
    void ofAPairThatAnotherRuleReportsItSaysWhichOne() {
        CompiledBook book = CompiledBook.compile(
                Books.withPack(
                        """
                pack: p
                rules:
                  - { rule: strike, title: Strike, subject: war, status: stable, signal: hostile, match: { act: [strike] } }
                  - { rule: hit, title: Hit, subject: war, status: stable, signal: hostile, outranks: [strike], relation: CHN-*, match: { act: [strike] } }
                """));

        String text = Explanation.of(Books.headline("Peru strikes Chad and China", null), book)
                .text();

        assertThat(text)
                .contains("reports p/strike", "pair CHN-PER, hostile: PER acts on CHN; reported by p/hit\n")
                .contains("reports p/hit", "pair CHN-PER, hostile: PER acts on CHN\n")
                .contains("pair PER-TCD, hostile: PER acts on TCD\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stable | Peru cuts line with Chad | its incident is immediate at least, once points reach priority",
                "stable | Peru denies it cuts line with Chad | lifts nothing, for the report opens no incident",
                "stable | Line cut by storm off Peru after Chad protests | lifts nothing, for the match is priority",
                "experimental | Peru cuts line with Chad | lifts nothing while the rule is experimental",
            })
    void saysWhatTheFloorOfARuleDoes(String status, String title, String floored) {
        CompiledBook book = CompiledBook.compile(Books.withPack(
                """
                pack: p
                rules:
                  - { rule: line, title: Line, subject: contact-cut, status: %s, precedence: immediate, floor: immediate, because: nobody answers, signal: hostile, match: { act: [cut ~3~ line] } }
                """
                        .formatted(status)));

        assertThat(Explanation.of(Books.headline(title, null), book).matches())
                .flatExtracting(Explanation.Why::reasons)
                .anyMatch(reason -> reason.startsWith("floor immediate: " + floored)
                        && reason.endsWith(", because nobody answers"));
    }

    @Test
    void aFloorAboveThePrecedenceWaitsForPublishers() {
        assertThat(explain("US tracks Chinese spy balloon over Montana").text())
                .containsPattern(
                        "floor flash: its incident is immediate at least, once points reach priority \\(\\d\\.\\d\\),"
                                + " and flash when 3 publishers tell it in 2h, because an unarmed craft");
    }

    @Test
    void saysThatAPairIsBelievedAsOneOfAList() {
        assertThat(explain("Peru, Laos clash with Chad", scaled(100)).text())
                .contains("keeps what the rule says, as another of the same list is believed; by itself it would say ");
    }

    @Test
    void whatTheScaleDoubtsOpensNothing() {
        assertThat(explain("Peru clashes with Chad", scaled(999)).text())
                .contains("asserted, said by official ('Peru'): opens nothing, for the scale doubts it, and may join")
                .doesNotContain("may open");
    }

    @Test
    void whatTheScaleAloneReportsMayOpenWhateverItsModality() {
        assertThat(explain("Turkey says Russia may quit grain deal").matches())
                .filteredOn(why -> why.rule().equals("scale/reads-hostile"))
                .flatExtracting(Explanation.Why::reasons)
                .anyMatch(reason -> reason.startsWith("hypothetical ('may quit')")
                        && reason.endsWith(
                                ": may open an incident: the scale alone reports it, and weighs whether it happened"));
    }

    @Test
    void saysWhatTheScaleWouldSayByItselfWhereTheRuleCounts() {
        assertThat(explain("Cable off Finland cut by Chad", scaled(1)).text())
                .contains("hostile: TCD acts on FIN")
                .contains("keeps what the rule says; by itself it would say cooperative, FIN acts, about war");
    }

    /** Believes two parties more, two words apart, and less of a clash. */
    private static CompiledBook scaled(int doubts) {
        int[] places = IntStream.of(Scale.place("apart 2"), Scale.place("clash"))
                .sorted()
                .toArray();
        short[] report = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            report[i] = (short) (places[i] == Scale.place("apart 2") ? 3000 : -1500);
        }
        short[] nothing = new short[places.length];
        Weights weights = new Weights(List.of("no", "yes"), new short[][] {report});
        Scale scale = Scale.of(new ScaleModel(
                places,
                weights,
                weights,
                new Weights(List.of("cooperative", "hostile"), new short[][] {nothing}),
                new Weights(List.of("first", "second"), new short[][] {nothing}),
                new Weights(List.of("war"), new short[][] {nothing})));
        return OWN.weighingWith(new ScaleUse(scale, doubts, 700));
    }

    @Test
    void saysWhichClauseFailedInTheNearestRule() {
        Explanation explanation = explain("Blinken lauds a trip to the seaside");

        assertThat(explanation.text()).contains("no rule matches");
        assertThat(explanation.near().get(0).rule()).isEqualTo("us-china/taiwan-visit");
        assertThat(explanation.near().get(0).reasons())
                .containsExactly("holds event: 'trip'", "holds who: 'Blinken'", "fails where: nothing of '<TWN>'");
    }

    @Test
    void saysWhichItemOfTheNearestPatternWasMissing() {
        assertThat(explain("Beijing criticises itself").near())
                .flatExtracting(Explanation.WhyNot::reasons)
                .anyMatch(reason -> reason.contains("missing <state>")
                        || reason.contains("missing (<state>|<bloc>)")
                        || reason.contains("for '<gov> ~5 $criticise ~10 (<state>|<bloc>)'"));
    }

    @Test
    void saysThatTheWordsStandTooFarApart() {
        String title = "Blinken cancels dinner with an old friend in a small town near the coast for a trip";

        assertThat(explain(title).near())
                .flatExtracting(Explanation.WhyNot::reasons)
                .anyMatch(reason -> reason.contains(
                        "'cancels', 'trip' stand in the wrong order, too far apart or in different clauses"));
    }

    @Test
    void namesTheExceptionThatKeptARuleAway() {
        assertThat(explain("Blinken cancels holiday trip").near().get(0).reasons())
                .contains("excepted by '(concert|holiday|cruise|school|tour) ~2 (trip|date|show|flight)'");
    }

    @Test
    void namesTheMissingPair() {
        assertThat(explain("Blinken cancels trip").near())
                .anySatisfy(near -> assertThat(near.reasons()).contains("no pair of parties that the rule is about"));
    }

    @Test
    void ofManyHeadlinesOnlyThoseThatARuleMayHaveMissedSayWhatCameNear() {
        assertThat(brief("Peru whispers to Laos about trade").near()).isNotEmpty();
        assertThat(brief("Blinken cancels holiday trip").near()).isEmpty();
        assertThat(brief("US tracks Chinese spy balloon over Montana").near()).isEmpty();
        assertThat(explain("Blinken cancels holiday trip").near()).isNotEmpty();
        assertThat(explain("US tracks Chinese spy balloon over Montana").near()).isNotEmpty();
    }

    @Test
    void aMatchThatIsAboutNoPairIsAlwaysSaidAndOnce() {
        Explanation.WhyNot pairless = new Explanation.WhyNot(
                "p/sign",
                List.of("holds act: 'signs treaty'", "holds who: 'Peru'", "no pair of parties that the rule is about"));

        assertThat(Explanation.brief(Books.headline("Peru signs treaty", null), OWN)
                        .near())
                .containsExactly(pairless);
        assertThat(Explanation.of(Books.headline("Peru signs treaty", null), OWN)
                        .near())
                .containsExactly(pairless);
        assertThat(Explanation.brief(Books.headline("Peru signs treaty with Chad", null), OWN)
                        .near())
                .isEmpty();
    }

    @Test
    void travelsAsJson() {
        Explanation explanation = explain("US tracks Chinese spy balloon over Montana");

        assertThat(Json.read(Json.write(explanation), Explanation.class)).isEqualTo(explanation);
    }

    /** By rules alone: the scale that ships goes by what the rules of the house find, and these are others. */
    @ParameterizedTest
    @CsvSource({
        "Peru and Chad clash at border, 'pair PER-TCD, hostile: PER and TCD act on each other'",
        "Peru clashes with Chad, 'pair PER-TCD, hostile: PER and TCD act on each other'",
        "Peru and Chad sign treaty, 'pair PER-TCD, cooperative: PER and TCD act together'",
        "Peru signs treaty with Chad, 'pair PER-TCD, cooperative: PER acts on TCD'",
        "Cable off Finland cut, 'pair FIN-?, hostile: FIN is named, the other party is not'",
        "Cable off Finland cut, 'routine (the rule says priority; at most routine while a party is not named), subject other'",
        "Cable cut by storm off Peru after Chad protests, 'priority (the rule says flash; at most priority while roles are unknown), subject other'",
        "Cable off Finland cut by Chad, 'flash, subject other'",
        "Cable off Finland cut by Chad, 'makes no report: barred by p/cut-by'",
    })
    void saysInPlainWordsWhoActsOnWhom(String title, String reason) {
        assertThat(Explanation.of(Books.headline(title, null), OWN.weighingWith(null))
                        .matches())
                .flatExtracting(Explanation.Why::reasons)
                .contains(reason);
    }

    private static Explanation brief(String title) {
        return Explanation.brief(Books.headline(title, null), HouseBook.COMPILED);
    }

    private static Explanation explain(String title) {
        return explain(title, HouseBook.COMPILED);
    }

    private static Explanation explain(String title, CompiledBook book) {
        return Explanation.of(Books.headline(title, null), book);
    }
}
