package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.HourCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final Instant END = Instant.parse("2023-02-03T21:00:00Z");

    @Test
    void hasAScaleOfRoundNumbersAndHoursOfTheClock() {
        Bars bars = Bars.of(List.of(0, 3, 12, 6), END, Duration.ofHours(2), 1);

        assertThat(bars.top()).isEqualTo(20);
        assertThat(bars.bars()).extracting(Bars.Bar::height).containsExactly(0.0, 15.0, 60.0, 30.0);
        assertThat(bars.bars().get(2).words()).isEqualTo("17:00–19:00Z: 12");
        assertThat(bars.hours()).containsExactly(new Bars.Mark("37.50%", "16:00Z"), new Bars.Mark("87.50%", "20:00Z"));
        assertThat(bars.height(10)).isEqualTo(50);
    }

    @Test
    void holdsALimitThatIsDrawnIntoIt() {
        assertThat(Bars.of(List.of(0, 1), END, Duration.ofMinutes(10), 10).top())
                .isEqualTo(10);
        assertThat(Bars.of(HourCounts.none(END)).top()).isEqualTo(1);
    }
}
