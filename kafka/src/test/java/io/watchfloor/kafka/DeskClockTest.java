package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeskClockTest {
    private static final Instant START = Instant.parse("2023-01-28T00:00:00Z");
    private static final Instant END = Instant.parse("2023-02-15T00:00:00Z");

    private final DeskClock.Replay clock = new DeskClock.Replay(START, END);

    @Test
    void standsStillUntilToldToRun() {
        Instant before = clock.instant();
        await().during(Duration.ofMillis(20)).until(() -> clock.instant().equals(START));

        assertThat(clock.instant()).isEqualTo(before);
        assertThat(clock.ended()).isFalse();
        assertThat(clock.replay()).isTrue();
    }

    @Test
    void runsAtItsSpeed() {
        clock.run(1_000_000);

        await().atMost(Duration.ofSeconds(5)).until(() -> clock.instant().isAfter(START.plus(Duration.ofHours(1))));
    }

    @Test
    void staysAtTheEnd() {
        clock.run(1e12);

        await().atMost(Duration.ofSeconds(5)).until(clock::ended);
        assertThat(clock.instant()).isEqualTo(END);
    }

    @Test
    void standsAtAStopUntilItIsToldToRunOn() {
        Instant stop = START.plus(Duration.ofDays(1));
        clock.run(1e12, stop);
        await().atMost(Duration.ofSeconds(5)).until(() -> clock.instant().equals(stop));
        assertThat(clock.ended()).isFalse();

        clock.run(0.001);
        assertThat(clock.instant()).isBetween(stop, stop.plusSeconds(5));
        clock.run(1e12);
        await().atMost(Duration.ofSeconds(5)).until(clock::ended);
    }

    @Test
    void advancesButNeverGoesBack() {
        Instant later = START.plusSeconds(60);
        clock.advanceTo(later);
        clock.advanceTo(START);

        assertThat(clock.instant()).isEqualTo(later);
    }

    @Test
    void advancingPastTheEndIsTheEnd() {
        clock.advanceTo(END.plusSeconds(1));

        assertThat(clock.instant()).isEqualTo(END);
        assertThat(clock.ended()).isTrue();
    }

    @Test
    void advancesWhileItRuns() {
        clock.run(0.001);
        Instant later = START.plus(Duration.ofDays(2));
        clock.advanceTo(later);

        assertThat(clock.instant()).isBetween(later, later.plusSeconds(5));
    }

    @Test
    void theWallClockIsNoReplay() {
        assertThat(DeskClock.wall().replay()).isFalse();
        assertThat(DeskClock.wall().instant()).isAfter(END);
    }
}
