package io.watchfloor.proofs.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.cli.base.CommandFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a made-up sheet of two incidents. */
class JudgedTest {
    private final MadeUp sheet = new MadeUp()
            .told(1, "AAA-BBB", "war", "hostile", "AAA")
            .told(1, "AAA-BBB", "war", "hostile", "-")
            .told(2, "CCC-?", "talks", "neutral", "-")
            .judged(1, "yes", "AAA>BBB:-", "yes", "war,protest")
            .judged(1, "no", "-", "", "")
            .judged(2, "yes", "CCC>?:0;AAA=CCC:+", "no", "-");

    @Test
    void readsWhatTheJudgeSays() {
        Judged judged = sheet.read();

        assertThat(judged.incidents().get(1).one()).isTrue();
        assertThat(judged.incidents().get(1).subjects()).containsExactlyInAnyOrder("war", "protest");
        assertThat(judged.incidents().get(1).titles().get(1)).hasSize(1);
        assertThat(judged.incidents().get(1).titles().get(2)).isEmpty();
        assertThat(judged.incidents().get(2).one()).isFalse();
        assertThat(judged.incidents().get(2).subjects()).isEmpty();
        assertThat(judged.incidents().get(2).titles().get(1)).hasSize(2);
    }

    @Test
    void theOrderOfLinesDoesNotMatter() {
        List<String> lines = new ArrayList<>(sheet.sheet());
        Collections.reverse(lines.subList(1, lines.size()));

        assertThat(sheet.read(lines)).isEqualTo(sheet.read());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 | 6 |             | s.tsv:2: 'reports' says '' (write yes or no)
            1 | 6 | maybe       | s.tsv:2: 'reports' says 'maybe' (write yes or no)
            1 | 6 | no          | s.tsv:2: it reports nothing, and has a pair
            1 | 7 | -           | s.tsv:2: it reports an incident between no pair (write such as CHN>USA:-)
            1 | 7 | AAA-BBB     | s.tsv:2: 'AAA-BBB' is no pair (write CHN>USA:- or CHN=USA:+)
            1 | 7 | AAA>BBB:!   | s.tsv:2: 'AAA>BBB:!' ends with none of -, +, 0
            1 | 7 | AAA>BBC:-   | s.tsv:2: 'BBC' is no party of the book
            1 | 7 | HKG>BBB:-   | s.tsv:2: write CHN for HKG
            1 | 8 |             | s.tsv:2: 'one' says '' (write yes or no)
            1 | 9 |             | s.tsv:2: '' is no subject of the book (write - for none)
            1 | 9 | war,sports  | s.tsv:2: 'sports' is no subject of the book (write - for none)
            2 | 8 | yes         | s.tsv:3: 'one' and 'subjects' stand at the first title of an incident alone
            2 | 1 | two         | s.tsv:3: 'two' is no number
            2 | 1 | 3           | s.tsv:3: the key has no headline h1.2 as title 3 of incident 1
            2 | 0 | 4           | s.tsv:3: the key has no headline h1.2 as title 2 of incident 4
            3 | 2 | h1.1        | s.tsv:4: the key has no headline h1.1 as title 1 of incident 2
            3 | 5 | a{tab}b     | s.tsv:4: 11 columns instead of 10
            """)
    void aMalformedRowIsNamedByItsLine(int line, int column, String said, String told) {
        List<String> lines = new ArrayList<>(sheet.sheet());
        List<String> cells = new ArrayList<>(List.of(lines.get(line).split("\t", -1)));
        cells.set(column, said == null ? "" : said.replace("{tab}", "\t"));
        lines.set(line, String.join("\t", cells));

        assertThatThrownBy(() -> sheet.read(lines))
                .isInstanceOf(CommandFailed.class)
                .hasMessage(told);
    }

    @Test
    void aTitleThatIsMissingOrStandsTwiceIsNamed() {
        List<String> missing = new ArrayList<>(sheet.sheet());
        missing.remove(2);
        assertThatThrownBy(() -> sheet.read(missing)).hasMessage("s.tsv: title 2 of incident 1 is missing");

        List<String> twice = new ArrayList<>(sheet.sheet());
        twice.add(twice.get(2));
        assertThatThrownBy(() -> sheet.read(twice))
                .hasMessage("s.tsv:5: title 2 of incident 1 stands here a second time");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> sheet.read(List.of("hello")))
                .hasMessageStartingWith("s.tsv:1: expected these columns, parted by tabs: incident title id");
        assertThatThrownBy(() -> Key.read(sheet.sheet(), "k.tsv"))
                .hasMessageStartingWith("k.tsv:2: expected these columns, parted by tabs: incident title id named");
    }

    @Test
    void aKeyThatWasTamperedWithIsRefused() {
        List<String> lines = new ArrayList<>(sheet.key());
        lines.set(2, lines.get(2).replace("hostile", "cold"));
        assertThatThrownBy(() -> Key.read(lines, "k.tsv"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("k.tsv:3: ")
                .hasMessageContaining("cold");

        lines.remove(2);
        assertThatThrownBy(() -> Key.read(lines, "k.tsv")).hasMessage("k.tsv:3: title 2 where 1 was expected");
    }
}
