package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final Allowance allowance = new Allowance(3, Duration.ofMinutes(15));

    @Test
    void isForAFewTimesInAShortTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(takeAfter(Duration.ofMinutes(i))).isTrue();
        }
        assertThat(takeAfter(Duration.ofMinutes(4))).isFalse();
    }

    @Test
    void comesBackWithTime() {
        for (int month = 0; month < 12; month++) {
            assertThat(takeAfter(Duration.ofDays(30L * month))).isTrue();
        }
    }

    private boolean takeAfter(Duration time) {
        return allowance.take(Long.MAX_VALUE - 1 + time.toNanos());
    }
}
