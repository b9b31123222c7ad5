package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PausesTest {
    private long nanos;
    private Instant wall = Instant.parse("2026-11-30T08:00:00Z");
    private final Pauses pauses = new Pauses(() -> nanos, () -> wall);

    @Test
    void aLateLookIsNoPauseBeforeTheBrokerWouldNotice() {
        for (int look = 0; look < 100; look++) {
            pass(Duration.ofMillis(500).plusMillis(20L * look));
            pauses.look();
        }
        assertThat(pauses.count()).isZero();
        assertThat(pauses.oneEndedWithin(Duration.ofDays(1))).isFalse();
    }

    @Test
    void aStoppedProcessSeesItInBothClocks() {
        pass(Duration.ofSeconds(26));
        assertThat(pauses.oneEndedWithin(Duration.ofMinutes(2))).isTrue();
        assertThat(pauses.count()).isEqualTo(1);
    }

    /** The monotonic clock of Linux stands still meanwhile. */
    @Test
    void aSuspendedMachineIsSeenInTheWallClock() {
        wall = wall.plus(Duration.ofHours(8));
        pauses.look();
        assertThat(pauses.count()).isEqualTo(1);
    }

    @Test
    void aClockThatIsPutBackIsNone() {
        wall = wall.minus(Duration.ofHours(1));
        pauses.look();
        assertThat(pauses.count()).isZero();
    }

    @Test
    void anOldPauseExplainsNothing() {
        pass(Duration.ofSeconds(26));
        pauses.look();
        for (int look = 0; look < 241; look++) {
            pass(Duration.ofMillis(500));
            pauses.look();
        }
        assertThat(pauses.oneEndedWithin(Duration.ofMinutes(2))).isFalse();
    }

    @Test
    void countsAndAddsThemUp() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        pauses.bindTo(metrics);
        pass(Duration.ofMillis(10_500));
        pauses.look();
        pass(Duration.ofMillis(20_500));
        pauses.look();
        var timer = metrics.get("watchfloor.pauses").functionTimer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(30);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }
}
