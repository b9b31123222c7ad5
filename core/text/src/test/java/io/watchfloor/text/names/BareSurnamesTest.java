package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.reading.HeadlineReader;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where every word has a capital, only the name finder tells a statesman's bare surname from part of another name. */
class BareSurnamesTest {
    private static final HeadlineReader READER =
            HeadlineReader.of(Config.files(), OpenNlpNames.shipped(), new Findings());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Kim Orders New Missile Drills            | PRK
            Kim Touts New Missile at Night Parade    | PRK
            Premier Li Meets Bankers                 | CHN
            Xi Mulls Visit to the South              | CHN
            Lai Rebukes Critics Over Drills          | TWN
            Swimmer Li Bingjie Wins Gold             | -
            Actor Jet Li Retires From Film           | -
            Novelist Anna Kim Wins Prize             | -
            Singer Kim Petras Wins Prize             | -
            Kim Kardashian Visits Jail               | -
            """)
    void inTitleCase(String headline, String state) {
        var codes = READER.read("title", headline, LocalDate.of(2025, 2, 10)).mentions().stream()
                .filter(mention -> mention.code() != null)
                .map(mention -> mention.code())
                .toList();
        assertThat(String.join(",", codes)).isEqualTo(state == null ? "" : state);
    }
}
