package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLoadTest {
    private static Call at(String time) {
        return new Call(Instant.parse(time), Precedence.FLASH, List.of("AAA-BBB.war.1"), "h", "rule", 0);
    }

    @Test
    void nightIsFromTenToSixInTheMorning() {
        assertThat(CallLoad.isNight(Instant.parse("2023-05-01T21:59:59Z"))).isFalse();
        assertThat(CallLoad.isNight(Instant.parse("2023-05-01T22:00:00Z"))).isTrue();
        assertThat(CallLoad.isNight(Instant.parse("2023-05-01T05:59:59Z"))).isTrue();
        assertThat(CallLoad.isNight(Instant.parse("2023-05-01T06:00:00Z"))).isFalse();
    }

    @Test
    void countsByWeekByNightAndTheWorstDay() {
        Call first = at("2023-05-01T23:00:00Z");
        Call second = at("2023-05-01T07:00:00Z");
        Call third = at("2023-05-09T12:00:00Z");

        CallLoad load = CallLoad.of(
                List.of(first, second, third), 2, List.of(List.of(first, second), List.of(first), List.of()));

        assertThat(load.perWeek()).isEqualTo(1.5);
        assertThat(load.nightPerWeek()).isEqualTo(0.5);
        assertThat(load.worst()).isEqualTo(2);
        assertThat(load.onEvent()).as("a call on two events is one call").isEqualTo(2);
        assertThat(load.perEvent()).isEqualTo(1.5);
    }

    @Test
    void aTimeWithoutHeadlinesHasNoRate() {
        assertThat(CallLoad.of(List.of(), 0, List.of()).perWeek()).isZero();
    }
}
