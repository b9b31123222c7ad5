package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pairs a match is about. */
class PairingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // source times target; two joined sources are one side
                "UK and US sanction Russian banks; GBR>RUS USA>RUS",
                "France sanctions Iran; FRA>IRN",
                // a second state in the background is no party
                "France sanctions Iran amid Chinese concern; FRA>IRN",
                // a lone party takes the second from elsewhere in the headline, roles unknown
                "France imposes sanctions as Iran protests; FRA>IRN?",
                // nobody else
                "France imposes sanctions; -",
            })
    void pairsUnderAHostileSignal(String title, String pairs) {
        assertThat(pairs(title, null, book("signal: hostile"))).isEqualTo(pairs);
    }

    @Test
    void underACooperativeSignalJoinedSourcesAreAPairUnlessTheyActOnAThird() {
        CompiledBook book = book("signal: cooperative");

        assertThat(pairs("UK and US sanction banks", null, book)).isEqualTo("GBR>USA");
        assertThat(pairs("UK and US sanction Russian banks", null, book)).isEqualTo("GBR>RUS USA>RUS");
    }

    @Test
    void whatPartiesDoOnWhicheverSideTheyDoToEachOther() {
        String asking = "signal: hostile\n    match: { act: [clash], who: <state>@party }";

        assertThat(pairs("China and India clash at the border", null, book("match: [clash]\n    signal: hostile", "")))
                .isEqualTo("null>null?");
        assertThat(pairs("China and India clash at the border", null, book(asking, "")))
                .isEqualTo("CHN>IND");
        assertThat(pairs("China clashes with India", null, book(asking, ""))).isEqualTo("CHN>IND");
        assertThat(pairs("Nobody clashes between China and India in Nepal", null, book(asking, "")))
                .isEqualTo("CHN>IND");
        assertThat(pairs("Nobody clashes between Peru, China and India", null, book(asking, "")))
                .isEqualTo("CHN>IND PER>CHN PER>IND");
    }

    /** A pattern that asks who acts finds one of a list; all of the list act. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Poland, Hungary and Slovakia sanction Ukraine; HUN>UKR POL>UKR SVK>UKR",
                "Chad, Peru, Togo and Laos sanction Oman; LAO>OMN PER>OMN TCD>OMN TGO>OMN",
                "Oman is sanctioned by Chad, Peru and Togo; PER>OMN TCD>OMN TGO>OMN",
            })
    void allOfAListActWhereARuleAsksWhoDoes(String title, String pairs) {
        String asks = "match: { do: [sanction], who: <state>@source }";

        assertThat(pairs(title, null, book("signal: hostile", asks))).isEqualTo(pairs);
    }

    @Test
    void allOfAListAreActedOnWhereARuleAsksForWhom() {
        CompiledBook book = book("signal: hostile", "match: { do: [sanction], whom: <state>@target }");

        assertThat(pairs("Oman sanctions Chad, Peru and Togo", null, book)).isEqualTo("OMN>PER OMN>TCD OMN>TGO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Taliban envoy presents credentials in Moscow; RUS>AFG",
                "Polish envoy presents credentials to Kenyan president; KEN>POL",
                "Cuban minister received in Hanoi; VNM>CUB",
                "Turkish and Qatari envoys received in Kabul; AFG>QAT AFG>TUR",
                "Cuban minister received in Hanoi and Manila; PHL>CUB VNM>CUB",
                "French diplomats expelled from Niger; NER>FRA",
                // nobody else is named, or the words before a host are missing
                "Envoy received in Hanoi; -",
                "Hanoi presents credentials; -",
            })
    void whoIsTheHostActsAndItsGuestsDoNot(String title, String pairs) {
        String match = "match: { act: [present ~1 credentials, form:received, expel],"
                + " where: (in|to|from) ~1 <state>@host }";

        assertThat(pairs(title, null, book("signal: cooperative", match))).isEqualTo(pairs);
        assertThat(pairs(title, null, book("signal: hostile", match))).isEqualTo(pairs);
    }

    @Test
    void aHostIsTheOneThatActsBesideAnUnidentifiedPartyToo() {
        CompiledBook book =
                book("signal: hostile\n    implied: \"?\"", "match: { act: [form:received], where: in <state>@host }");

        assertThat(pairs("Envoy received in Hanoi", null, book)).isEqualTo("VNM>?!");
        assertThat(pairs("Cuban minister received in Hanoi", null, book)).isEqualTo("VNM>CUB");
    }

    @Test
    void whomAStepTowardsEachOtherIsAimedAgainstIsNoPartnerInIt() {
        String title = "France and Japan sanction banks to counter China";

        assertThat(pairs(title, null, book("signal: cooperative"))).isEqualTo("FRA>JPN");
        assertThat(pairs(title, null, book("signal: hostile"))).isEqualTo("FRA>CHN JPN>CHN");
    }

    @Test
    void joinedSourcesActOnWhomTheirClauseColoursOrTheOneBeforeNames() {
        CompiledBook book = book("signal: hostile");

        assertThat(pairs("US, UK sanction Russia-based gang", null, book)).isEqualTo("GBR>RUS USA>RUS");
        assertThat(pairs("Iran: US, UK widen sanctions", null, book)).isEqualTo("GBR>IRN USA>IRN");
    }

    @Test
    void theImpliedPartyStandsInOnlyWhenNoOtherStateIsNamed() {
        CompiledBook book = book("signal: hostile\n    implied: USA");

        assertThat(pairs("China imposes sanctions", null, book)).isEqualTo("CHN>USA!");
        assertThat(pairs("China imposes sanctions on Japan", null, book)).isEqualTo("CHN>JPN");
        assertThat(pairs("China imposes sanctions as Japan protests", null, book))
                .isEqualTo("CHN>JPN?");
    }

    @Test
    void theSummarySuppliesAMissingPartyWhenItNamesJustOne() {
        CompiledBook book = book("signal: hostile");

        assertThat(pairs("China imposes sanctions", "The measures hit Japan first.", book))
                .isEqualTo("CHN>JPN?");
        assertThat(pairs("China imposes sanctions", "They hit Japan and India.", book))
                .isEqualTo("-");
    }

    @Test
    void anUnidentifiedPartyIsRoutine() {
        CompiledBook book = book("signal: hostile\n    precedence: flash\n    implied: \"?\"");

        RuleMatch match = matches("Canada imposes sanctions", null, book).get(0);

        assertThat(match.pairs().get(0).pair()).hasToString("CAN-?");
        assertThat(match.ruling().precedence().word()).isEqualTo("routine");
    }

    @Test
    void aNamedPartyIsKeptWhereTheRuleAsksWhoActs() {
        String implied = "signal: hostile\n    implied: \"?\"";
        CompiledBook whoever = book(implied);
        CompiledBook asks = CompiledBook.compile(Books.withPack("pack: p\nrules:\n  - rule: r\n    title: t\n"
                + "    subject: sanctions\n    status: stable\n    match: { do: [sanction], who: <state>@source }\n    "
                + implied + "\n"));

        assertThat(pairs("France sanctions Iran", null, whoever)).isEqualTo("IRN>?!");
        assertThat(pairs("France sanctions Iran", null, asks)).isEqualTo("FRA>IRN");
        assertThat(pairs("France imposes sanctions", null, asks)).isEqualTo("FRA>?!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<state>", "<state>@source", "<state>@party", "<gov>"})
    void whoOnlySpeaksIsOfThePairWithAnUnidentifiedPartyWhereverHeStands(String who) {
        CompiledBook book = book("signal: hostile\n    implied: \"?\"", "match: { do: [sanction], who: " + who + " }");

        assertThat(pairs("Egypt says banks sanctioned", null, book)).isEqualTo("EGY>?!");
        assertThat(pairs("Banks sanctioned, Egypt says", null, book)).isEqualTo("EGY>?!");
        assertThat(pairs("Banks sanctioned, says Egyptian minister", null, book))
                .isEqualTo("EGY>?!");
        assertThat(pairs("Banks sanctioned: Egypt", null, book)).isEqualTo("EGY>?!");
        assertThat(pairs("Banks sanctioned, Egyptian experts say", null, book)).isEqualTo("-");
    }

    @Test
    void whoSpeaksBetweenCommasIsReadAsBehindOne() {
        CompiledBook book = book("signal: hostile", "match: { do: [(shell|quit)], who: <state> }");

        assertThat(pairs("Russia shelled Chad, Norway said", null, book))
                .isEqualTo(pairs("Russia, Norway said, shelled Chad", null, book))
                .isEqualTo("RUS>TCD");
        assertThat(pairs("Russia will quit deal, Turkey says", null, book))
                .isEqualTo(pairs("Russia, Turkey says, will quit deal", null, book))
                .isEqualTo("TUR>RUS");
        assertThat(pairs("Russia shelled port, Turkey says", null, book))
                .isEqualTo(pairs("Russia, Turkey says, shelled port", null, book))
                .isEqualTo("RUS>TUR");
    }

    @Test
    void unknownRolesCapPrecedence() {
        CompiledBook book = book("signal: hostile\n    precedence: flash");

        assertThat(matches("France sanctions Iran", null, book)
                        .get(0)
                        .ruling()
                        .precedence()
                        .word())
                .isEqualTo("flash");
        assertThat(matches("France imposes sanctions as Iran protests", null, book)
                        .get(0)
                        .ruling()
                        .precedence()
                        .word())
                .isEqualTo("priority");
    }

    @Test
    void theRelationFilters() {
        CompiledBook book = book("signal: hostile\n    relation: GBR-*");

        assertThat(pairs("UK and US sanction Russian banks", null, book)).isEqualTo("GBR>RUS");
        assertThat(pairs("France sanctions Iran", null, book)).isEqualTo("-");
    }

    @Test
    void affectedPairsStandApart() {
        CompiledBook book = book("signal: cooperative\n    affects: [{ pair: CHN-USA, signal: hostile }]");

        RuleMatch match = matches("France sanctions Iran", null, book).get(0);

        assertThat(match.pairs()).extracting(pair -> pair.pair().toString()).containsExactly("FRA-IRN");
        assertThat(match.affected())
                .extracting(pair -> pair.pair() + " " + pair.signal().word())
                .containsExactly("CHN-USA hostile");
    }

    @Test
    void aSummitOfManyMakesAtMostSixPairs() {
        assertThat(matches(
                                "France, Germany, Italy, Spain, Poland, Norway, Sweden and Greece sanction Iran",
                                null,
                                book("signal: cooperative"))
                        .get(0)
                        .pairs())
                .hasSize(6);
    }

    private static CompiledBook book(String lines) {
        return book(lines, "match: [sanction]");
    }

    private static CompiledBook book(String lines, String match) {
        return CompiledBook.compile(
                Books.withPack("pack: p\nrules:\n  - rule: r\n    title: t\n    subject: sanctions\n"
                        + "    status: stable\n    " + match + "\n    " + lines + "\n"));
    }

    private static List<RuleMatch> matches(String title, @Nullable String summary, CompiledBook book) {
        return Tagger.tag(Books.headline(title, summary), book).matches();
    }

    /** Source and target of each pair; {@code ?} for roles unknown, {@code !} for an implied party. */
    private static String pairs(String title, @Nullable String summary, CompiledBook book) {
        List<RuleMatch> matches = matches(title, summary, book);
        return matches.isEmpty()
                ? "-"
                : matches.get(0).pairs().stream()
                        .map(pair -> pair.source() + ">" + pair.target() + (pair.rolesKnown() ? "" : "?")
                                + (pair.implied() ? "!" : ""))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
