package io.watchfloor.incidents.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventScoresTest {
    @ParameterizedTest
    @CsvSource({
        "MOBILIZE-weapons, -6.5",
        "REJECT-meet, -2",
        "REJECT-yield, -2",
        "CONSULT-visit, 4",
        "AID-military, 10",
        "ACCUSE, -3",
        "COERCE-martial-law, -7.5",
        "ASSAULT-unconventional, -10"
    })
    void ploverScoresATypeOrATypeAndMode(String code, double score) {
        assertThat(EventScores.plover(code)).hasValue(score);
    }

    @ParameterizedTest
    @CsvSource({
        "150, -7.2",
        "042, 1.9",
        "0334, 6",
        "0331, 5.2",
        "0874, 10",
        "0871, 9",
        "1125, -2",
        "164, -7",
        "1712, -9.2",
        "138, -7",
        "1823, -10",
        "182, -9.5",
        "13, -6",
        "072, 8.3"
    })
    void goldsteinScoresACodeOrTheOneItRefines(String cameo, double score) {
        assertThat(EventScores.goldstein(cameo)).hasValue(score);
    }

    @Test
    void whatIsNotPublishedHasNoScore() {
        assertThat(EventScores.plover("WAVE")).isEmpty();
        assertThat(EventScores.plover(null)).isEmpty();
        assertThat(EventScores.goldstein("99")).isEmpty();
        assertThat(EventScores.goldstein("")).isEmpty();
        assertThat(EventScores.goldstein(null)).isEmpty();
    }
}
