package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.RuleTotals.Row;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTotalsTest {
    private static final String PACK =
            """
            pack: harbour
            lists:
              cannon: [tank, howitzer, field gun]
            rules:
              - rule: sent
                title: Arms are sent
                subject: arms
                signal: cooperative
                match:
                  - { give: [$give ~4 $cannon, $cannon ~4 (sent|shipped off)], not: [toy], who: <state> }
                  - { signs: { at-least: 2, of: [^ arms, deal] }, parties: 2+ }
                except: { film: [film, (novel|play)] }
                except-headline: [museum]
                about: { talks: [summit] }
                tests:
                  hits: [Poland sends tank to Kenya]
                  misses: [Poland sends toy tank to Kenya, Poland sends regrets]
              - rule: read
                title: Reads like arms
                subject: arms
                signal: cooperative
                match: { reads: { class: cooperative, at-least: 0.5 } }
            """;

    private static List<Row> rows() {
        return RuleTotals.of(CompiledBook.compile(Books.withPack(PACK)).rules()).rows();
    }

    @Test
    void countsEachEntryOfAClauseOnceWhateverStandsInItsBrackets() {
        // Words: $give $cannon | $cannon sent shipped off | toy | <state> | arms | deal | film | novel play | museum.
        assertThat(rows().get(0)).isEqualTo(new Row("harbour", 2, 5, 4, 14, 3, 3));
    }

    @Test
    void theHouseHasListsAndExclusionsAndAllIsTheSum() {
        List<Row> rows = rows();
        Row house = rows.get(1);
        Row all = rows.get(2);
        assertThat(rows).hasSize(3);
        assertThat(house.pack()).isEqualTo("house");
        assertThat(house.rules()).isZero();
        assertThat(house.patterns()).isZero();
        assertThat(house.listed()).isGreaterThan(500);
        assertThat(all)
                .isEqualTo(new Row(null, 2, 5, 4 + house.exceptions(), 14 + house.words(), 3 + house.listed(), 3));
    }

    @Test
    void aTerminalShowsOneLineForEachPackBelowAHeading() {
        List<String> lines = new RuleTotals(
                        List.of(new Row("harbour", 2, 5, 4, 14, 3, 3), new Row(null, 2, 5, 4, 14, 3, 3)))
                .text()
                .lines()
                .toList();
        assertThat(lines.get(0).trim().split(" {2,}|(?<=s) "))
                .containsExactly("rules", "patterns", "exceptions", "words", "in lists", "tests");
        assertThat(lines.get(1).trim().split(" +")).containsExactly("harbour", "2", "5", "4", "14", "3", "3");
        assertThat(lines.get(2).trim()).startsWith("in all ");
    }
}
