package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.util.stream.Collectors;
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
                match: { act: [(cut|sever|attack|seize) ~4 (cable|ship|port)], where: <state> }
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
        // a word about what is said
        "Taiwan denies claims that Chinese ship cut cable, TWN>CHN",
        "Taiwan suspects Chinese plot to seize ship, TWN>CHN",
        // nobody says anything
        "Taiwan cuts cable of Chinese ship, TWN>CHN",
        // what it reports is a noun
        "Taiwan report on Chinese ship cuts cable costs, TWN>CHN"
    })
    void whoDoesItActs(String title, String wanted) {
        String acts = Tagger.tagByRules(Books.headline(title, null), BOOK, rule -> {}).matches().stream()
                .filter(match -> match.rule().equals("p/cable-cut"))
                .flatMap(match -> match.pairs().stream())
                .map(pair -> pair.source() + ">" + pair.target())
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(acts).isEqualTo(wanted);
    }
}
