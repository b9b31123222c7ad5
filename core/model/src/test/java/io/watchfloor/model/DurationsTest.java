package io.watchfloor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "30s, PT30S",
        "45m, PT45M",
        "72h, PT72H",
        "14d, PT336H",
        "1h30m, PT1H30M",
        "1w, PT168H",
        "1w2d3h4m5s6ms, PT219H4M5.006S"
    })
    void readsWhatPeopleWrite(String text, Duration meant) {
        assertThat(Durations.parse(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "0s", "-1s", "1.5h", "30 s", "30S", "30m1h", "1h1h", "12345678901d", "٣s"})
    void readsNothingElse(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        assertThat(Durations.text(Duration.ofMinutes(90))).isEqualTo("1h30m");
        assertThat(Durations.text(Duration.ZERO)).isEqualTo("0s");
        assertThat(Durations.orZero("0s")).contains(Duration.ZERO);
        assertThat(Durations.text(Durations.parse("1w2d3h4m5s6ms").orElseThrow()))
                .isEqualTo("9d3h4m5s6ms");
    }

    @Test
    void theLongestSpanFitsInMilliseconds() {
        assertThat(Durations.parse("999999999d").orElseThrow().toMillis()).isPositive();
    }
}
