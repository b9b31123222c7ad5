package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody says of another's deed is that one's deed; what is due, possible or not so is the speaker's word. */
class SaidTest {
    private static final CompiledBook BOOK = CompiledBook.compile(
            Books.withPack(
                    """
            pack: p
            defaults: { status: test, precedence: routine, fields: [title], support: [], date: 2023-02-03 }
            rules:
              - rule: cable-cut
                title: A cable is cut
                subject: other
                signal: hostile
                match:
                  act:
                    - (cut|sever|attack|seize|hold|detain|shadow) ~4 (cable|pipeline|ship|port|sailor|fishermen|satellite)
                    - approach ~2 station
                    - quit ~2 deal
                    - cable ~3 (cut|sever) ~1 by
                    - fishermen detain
                  where: <state>
              - rule: reaching
                title: A pattern reaches from whoever stands first to the deed
                subject: other
                signal: hostile
                match: { act: [<state> ~5 (cut|quit|seize|crew|airstrike) ~3 (cable|deal|ship)] }
              - rule: claim
                title: One says that another did something
                subject: other
                signal: hostile
                match: { act: [(say|claim) ~5 cable] }
              - rule: laid-at-a-door
                title: Words of saying stand in another clause of the rule
                subject: other
                signal: hostile
                match: { act: [cut ~2 cable], claim: [(say|accuse)], where: <state> }
              - rule: accusation
                title: One accuses another of cutting a cable
                subject: other
                signal: hostile
                match: { deed: [cut ~4 cable], act: [accuse], where: <state> }
            """));

    @ParameterizedTest
    @CsvSource({
        // who speaks suffers it
        "Taiwan says Chinese ship cut cable, CHN>TWN",
        "Taiwan says that the Chinese ship has cut its cable, CHN>TWN",
        "Taipei claims two Chinese ships severed cable, CHN>TWN",
        "Finland and Estonia say Russian ship cut cable, RUS>EST RUS>FIN",
        // as behind it
        "'Chinese ship cut cable, Taiwan says', CHN>TWN",
        "'Chinese ship, Taiwan says, cut cable', CHN>TWN",
        "'Iran, US says, seized Greek ship', IRN>GRC",
        "'Russia, Turkey says, will quit deal', TUR>RUS",
        // one word that stands for two, first of the title
        "'Koreas agree to quit deal, cut cable', KOR>PRK",
        // a firm speaks, and is no party
        "Maersk says Iran seized Greek ship, IRN>GRC",
        "Huawei says Iran seized Greek ship, IRN>GRC",
        // another one suffers it
        "US says Iran seized Greek ship, IRN>GRC USA>IRN",
        // the speaker's own deed
        "Taiwan says it cut cable of China, TWN>CHN",
        "Taiwan says Taiwan cut cable of China, TWN>CHN",
        // not so, not yet, or due
        "Taiwan says China did not cut cable, TWN>CHN",
        "Taiwan says China could cut cable, TWN>CHN",
        "Taiwan says China must cut cable, TWN>CHN",
        "Taiwan says China plans to cut cable, TWN>CHN",
        // done to it
        "Taiwan says Chinese ship seized in port cut nothing, TWN>CHN",
        "Hanoi says Chinese fishermen detained, VNM>CHN",
        // a word about what is said
        "Taiwan denies claims that Chinese ship cut cable, TWN>CHN",
        "Taiwan suspects Chinese plot to seize ship, TWN>CHN",
        // nobody says anything
        "Taiwan cuts cable of Chinese ship, TWN>CHN",
        // what it reports is a noun
        "Taiwan report on Chinese ship cuts cable costs, TWN>CHN"
    })
    void whoDoesItActs(String title, String wanted) {
        assertThat(acts(title, "p/cable-cut")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Manila says China is holding Filipino sailors, CHN>PHL",
        "Hanoi says China is detaining fishermen, CHN>VNM",
        "Kyiv says Moscow is quitting grain deal, RUS>UKR",
        "Beijing says US satellite is approaching its station, USA>CHN",
        "US says China keeps shadowing its satellites, CHN>USA",
        "Taiwan says Chinese ships are still shadowing its ships, CHN>TWN",
        "Taiwan says China has been cutting cables, CHN>TWN",
        "Taiwan claims Chinese ships were reportedly cutting cables, CHN>TWN",
        "US says Iran is holding Greek ship, IRN>GRC USA>IRN",
        // due, possible, planned, tried or not so
        "Taiwan says China is to cut cable, TWN>CHN",
        "Taiwan says China may be cutting cable, TWN>CHN",
        "Taiwan says China is not cutting cable, TWN>CHN",
        "Taiwan says China is no longer cutting cable, TWN>CHN",
        "Taiwan says China is planning to cut cable, TWN>CHN",
        "Taiwan says China is planning attack on port, TWN>CHN",
        "Taiwan says China is ready to cut cable, TWN>CHN",
        "Taiwan says China is possibly cutting cable, TWN>CHN",
        "Taiwan says cable was cut by Chinese ship, CHN>TWN",
        "Taiwan says cable was not cut by Chinese ship, TWN>CHN",
        "Taiwan says China keeps trying to cut cable, CHN>TWN",
        "Taiwan says China wants to cut cable, TWN>CHN",
        "Taiwan says China is about to cut cable, TWN>CHN",
        "Taiwan says China is going to cut cable, TWN>CHN",
        // another deed than the rule's, or one for somebody
        "US says it seized ships used by Russian spies, USA>RUS",
        "US says Iran is helping Russia to seize ships, USA>IRN USA>RUS",
        // under it, not at it
        "Taiwan says China is facing attack on port, TWN>CHN",
        "Taiwan says Chinese ship is being held in port, TWN>CHN",
        // nobody does it yet, whoever says so
        "Taiwan says China is unlikely to be cutting cable, TWN>CHN"
    })
    void aDeedUnderWayIsADeed(String title, String wanted) {
        assertThat(acts(title, "p/cable-cut")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Lithuania: Russian tanker cut cable, RUS>LTU",
        "Hanoi: Chinese patrol seizes fishermen, CHN>VNM",
        "Taiwan: Chinese freighter severed undersea cable, CHN>TWN",
        "Taiwan: undersea cable severed by Chinese freighter, CHN>TWN",
        "Taiwan: cable was cut by Chinese ship, CHN>TWN",
        "Taiwan: China is holding sailors, CHN>TWN",
        "Chinese freighter severed undersea cable: Taiwan, CHN>TWN",
        "Taiwan coast guard: Chinese ship has cut cable, CHN>TWN",
        // another one suffers it
        "US: Iran seized Greek ship, IRN>GRC",
        // done to it
        "Hanoi: Chinese fishermen detained, VNM>CHN",
        "'Hanoi: Chinese fishermen detained, expelled', VNM>CHN",
        // a series, not a speaker
        "'Ukraine war: Russia cuts cable', RUS>UKR",
        "'Live: Russia cuts cable of Norway', RUS>NOR",
        // due, possible, planned or not so
        "Taiwan: China must cut cable, TWN>CHN",
        "Taiwan: China may be cutting cable, TWN>CHN",
        "Taiwan: China did not cut cable, TWN>CHN",
        "Taiwan: China plans to cut cable, TWN>CHN",
        "Taiwan: China ready to cut cable, TWN>CHN",
        "Taiwan: China to cut cable, TWN>CHN",
        "Ukraine: Russia plays down attack on port, UKR>RUS",
        "Russia plans attacks on ports - Ukraine, UKR>RUS",
        "Taiwan: cable not cut by Chinese ship, TWN>CHN",
        "Taiwan: cable may be cut by Chinese ship, TWN>CHN",
        "Taiwan: cable to be cut by Chinese ship, TWN>CHN"
    })
    void whoStandsBeforeAColonOnlySpeaks(String title, String wanted) {
        assertThat(acts(title, "p/cable-cut")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Denmark suspects Russian vessel of cutting Baltic pipeline, RUS>DNK",
        "Taipei accuses Chinese freighter of cutting cable, CHN>TWN",
        "Taiwan accuses China of having cut cable, CHN>TWN",
        "Taiwan accuses China of repeatedly cutting cable, CHN>TWN",
        "US accuses Iran of seizing Greek ship, IRN>GRC USA>IRN",
        "Taipei accuses Chinese freighter of planning to cut cable, TWN>CHN",
        "Taiwan accuses China of plot to cut cable, TWN>CHN",
        "Taiwan accuses China of trying to cut cable, CHN>TWN",
        "Taiwan accuses China of failing to hold ship, TWN>CHN",
        "Taiwan accuses China of not holding ship, TWN>CHN",
        "Taiwan warns China of cutting cable, TWN>CHN",
        "Taiwan denies accusing China of cutting cable, TWN>CHN"
    })
    void whoIsAccusedOfADeedActs(String title, String wanted) {
        assertThat(acts(title, "p/cable-cut")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Lithuania blames Russia for severing cable, RUS>LTU",
        "Lithuania blames Russian ship for severed undersea cable, RUS>LTU",
        "'Lithuania, Sweden blame Russia for severed undersea cable', RUS>LTU RUS>SWE",
        "Taiwan blames China for having cut cable, CHN>TWN",
        "US blames Iran for seizing Greek ship, IRN>GRC USA>IRN",
        "Taiwan blames China for plot to cut cable, TWN>CHN",
        "Taiwan blames China for failing to hold ship, TWN>CHN",
        "Taiwan blames China for not holding ship, TWN>CHN",
        "Taiwan blames China for cable, -",
        "Taiwan refuses to blame China for cutting cable, TWN>CHN",
    })
    void whoIsBlamedForADeedActs(String title, String wanted) {
        assertThat(acts(title, "p/cable-cut")).isEqualTo(wanted.equals("-") ? "" : wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Moscow says Kyiv quit deal, UKR>RUS",
        "Taiwan says Chinese ship cut cable, CHN>TWN",
        "Taiwan says China is cutting cable, CHN>TWN",
        "Taiwan accuses Chinese ship of cutting cable, CHN>TWN",
        "US says Iran seized Greek ship, IRN>GRC USA>IRN",
        "Syria says Israeli airstrike shuts quay to ship, ISR>SYR",
        // a deed that the rule does not ask for, and a noun that it does
        "US says Chinese mutiny revived crew of ship, USA>CHN",
        // planned, due, not so, or no saying at all
        "Moscow says Kyiv plans to quit deal, RUS>UKR",
        "Moscow says Kyiv intends quit deal, RUS>UKR",
        "Moscow says Kyiv must quit deal, RUS>UKR",
        "Moscow says Kyiv did not quit deal, RUS>UKR",
        "Moscow and Kyiv quit deal, RUS-UKR"
    })
    void aPatternThatReachesOverWhoSaysSoTurnsNothing(String title, String wanted) {
        assertThat(acts(title, "p/reaching")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "'China will cut cable, Taiwan says', TWN>CHN",
        "'China must not cut cable, says Taiwan', TWN>CHN",
        "'China may cut cable, Taiwan warns', TWN>CHN",
        "'China did not cut cable, Taiwan says', TWN>CHN",
        "'Chinese ships could attack port, Taipei minister says', TWN>CHN",
        // done, or so far only planned, or suffered by a party that is named as suffering it
        "'China plans to cut cable, Taiwan says', CHN>TWN",
        "'China cut cable, Taiwan says', CHN>TWN",
        "'China cut cable and will not seize ship, Taiwan says', CHN>TWN",
        "'China will cut cable of Taiwan, Taipei says', CHN>TWN",
        "'China will cut cable to Taiwan, minister says', CHN>TWN",
        // another one suffers it: the deed alone, as behind a colon
        "'Iran seized Greek ship, US says', IRN>GRC"
    })
    void whoSpeaksBehindACommaActsAsBeforeIt(String title, String wanted) {
        assertThat(acts(title, "p/cable-cut")).isEqualTo(wanted);
    }

    @Test
    void whoSaysItActsWhereTheRuleAsksForTheSaying() {
        assertThat(acts("Taiwan says Chinese ship cut cable", "p/claim")).isEqualTo("TWN>CHN");
        assertThat(acts("Taiwan says Chinese ship cut cable", "p/laid-at-a-door"))
                .isEqualTo("CHN>TWN");
    }

    @Test
    void whoAccusesActsWhereTheRuleAsksForTheAccusation() {
        assertThat(acts("Taipei accuses Chinese freighter of cutting cable", "p/accusation"))
                .isEqualTo("TWN>CHN");
    }

    private static String acts(String title, String rule) {
        return Tagger.tagByRules(Books.headline(title, null), BOOK, looked -> {}).matches().stream()
                .filter(match -> match.rule().equals(rule))
                .flatMap(match -> match.pairs().stream())
                .map(pair -> pair.source() != null
                        ? pair.source() + ">" + pair.target()
                        : pair.pair().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
