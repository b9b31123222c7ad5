package io.watchfloor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourCountsTest {
    private static final Instant NOON = Instant.parse("2023-02-03T12:00:00Z");

    @Test
    void countsByTheHourOfTheClockAndForgetsAfterADay() {
        HourCounts counts = HourCounts.none(NOON)
                .plus(3, NOON.plusSeconds(60))
                .plus(2, NOON.plusSeconds(3599))
                .plus(7, NOON.plusSeconds(3600));
        assertThat(counts.counts().subList(22, 24)).containsExactly(5, 7);
        assertThat(counts.sum()).isEqualTo(12);
        assertThat(counts.most()).isEqualTo(7);

        HourCounts nextDay = counts.asOf(NOON.plus(Duration.ofHours(24)));
        assertThat(nextDay.counts().get(0)).as("the first hour is gone").isEqualTo(7);
        assertThat(counts.asOf(NOON.plus(Duration.ofDays(30))).sum()).isZero();
        assertThat(counts.asOf(NOON)).as("time does not go back").isEqualTo(counts);
    }

    @Test
    void addsThoseOfAnotherByTheHour() {
        HourCounts early = HourCounts.none(NOON).plus(3, NOON);
        HourCounts late = HourCounts.none(NOON).plus(4, NOON.plus(Duration.ofHours(1)));

        assertThat(late.plus(early).counts().subList(22, 24)).containsExactly(3, 4);
    }

    @Test
    void isOfOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HourCounts(NOON, List.of(1)));
    }
}
