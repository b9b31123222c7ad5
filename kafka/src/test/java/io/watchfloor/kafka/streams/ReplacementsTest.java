package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplacementsTest {
    private final Replacements replacements = new Replacements();

    @Test
    void areFewInAShortTime() {
        for (int i = 0; i < Replacements.MOST; i++) {
            assertThat(takeAfter(Duration.ofMinutes(i))).isTrue();
        }
        assertThat(takeAfter(Duration.ofMinutes(4))).isFalse();
    }

    @Test
    void comeBackWithTime() {
        for (int month = 0; month < 12; month++) {
            assertThat(takeAfter(Duration.ofDays(30L * month))).isTrue();
        }
    }

    private boolean takeAfter(Duration time) {
        return replacements.take(Long.MAX_VALUE - 1 + time.toNanos());
    }
}
