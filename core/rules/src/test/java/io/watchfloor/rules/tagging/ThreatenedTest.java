package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who threatens has threatened, but has not done it. */
class ThreatenedTest {
    private static final CompiledBook BOOK = CompiledBook.compile(
            Books.withPack(
                    """
            pack: p
            defaults: { status: test, precedence: routine, fields: [title], support: [], date: 2023-02-03 }
            rules:
              - rule: exit
                title: A deal is left
                subject: trade
                signal: hostile
                match: { act: [quit ~4 deal], who: <state> }
              - rule: threat
                title: One threatens another
                subject: threat
                signal: hostile
                match: { act: [threaten ~2 quit], who: <state> }
            """));

    @ParameterizedTest
    @CsvSource({
        "Russia threatens to quit grain deal with Ukraine, p/exit, planned threatens to, true",
        "Russia threatened to quickly quit grain deal with Ukraine, p/exit, planned threatened to, true",
        "Russia is threatening to quit grain deal with Ukraine, p/exit, planned threatening to, true",
        // the threat itself has happened
        "Russia threatens to quit grain deal with Ukraine, p/threat, asserted, true",
        // another deed is threatened
        "Russia quits grain deal with Ukraine and threatens to sue, p/exit, asserted, true",
        "Russia quits grain deal with Ukraine, p/exit, asserted, true",
        // what the clause says beside it counts first
        "Russia may have threatened to quit grain deal with Ukraine, p/exit, hypothetical may have, false"
    })
    void whatIsThreatenedIsPlanned(String title, String rule, String claim, boolean opens) {
        RuleMatch match = Tagger.tagByRules(Books.headline(title, null), BOOK, looked -> {}).matches().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        String cue = match.claim().modalityCue();

        assertThat(match.claim().modality().word() + (cue == null ? "" : " " + cue))
                .isEqualTo(claim);
        assertThat(match.opens()).isEqualTo(opens);
    }
}
