package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRegimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Minister warns Norway of reply after vessel is boarded | SENTENCE
            Minister Warns Norway of a Reply after Vessel Is Boarded | TITLE
            MINISTER WARNS NORWAY OF REPLY | UPPER
            NATO and IAEA chiefs meet | SENTENCE
            Sanctions | SENTENCE
            Oslo to act | SENTENCE
            """)
    void tellsHowCapitalsAreUsed(String headline, CaseRegime regime) {
        assertThat(CaseRegime.of(headline.split(" "))).isEqualTo(regime);
    }
}
