package io.watchfloor.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.outbox.Lease.Moment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Duration TERM = Duration.ofSeconds(3);
    private static final Moment START =
            new Moment(Long.MAX_VALUE - 1_000_000_000L, Instant.parse("2026-11-30T10:00:00Z"));

    private final Lease held = Lease.NONE.confirmedAt(START, TERM).afterReading();

    @Test
    void mustAskAndReadBeforeItHolds() {
        assertThat(Lease.NONE.holds(START, TERM)).isFalse();
        assertThat(Lease.NONE.confirmedAt(START, TERM).holds(START, TERM)).isFalse();
        assertThat(held.holds(START, TERM)).isTrue();
    }

    @Test
    void holdsForHalfASessionAfterTheGroupWasAsked() {
        assertThat(held.holds(later(3000, 3000), TERM)).isTrue();
        assertThat(held.holds(later(3001, 3001), TERM)).isFalse();
    }

    @Test
    void lapsesInSuspendWhenOnlyTheWallClockGoesOn() {
        assertThat(held.holds(later(1, 40_000), TERM)).isFalse();
    }

    @Test
    void lapsesInAPauseThatAWallClockThatWasSetHides() {
        assertThat(held.holds(later(40_000, 1), TERM)).isFalse();
    }

    @Test
    void lapsesWhenTheWallClockIsSetBack() {
        assertThat(held.holds(later(100, -1), TERM)).isFalse();
    }

    @Test
    void goesOnWhenItIsConfirmedInTime() {
        Lease next = held.confirmedAt(later(2000, 2000), TERM);
        assertThat(next.holds(later(5000, 5000), TERM)).isTrue();
        assertThat(next.holds(later(5001, 5001), TERM)).isFalse();
    }

    @Test
    void wordOfTheGroupAfterALapseIsNotEnough() {
        Moment woken = later(40_000, 40_000);
        Lease asked = held.confirmedAt(woken, TERM);
        assertThat(asked.holds(woken, TERM)).isFalse();
        assertThat(asked.afterReading().holds(woken, TERM)).isTrue();
    }

    @Test
    void whatWasReadBeforeAPauseDoesNotCountAfterIt() {
        Lease read = Lease.NONE.confirmedAt(START, TERM).afterReading();
        Moment woken = later(40_000, 40_000);
        assertThat(read.holds(woken, TERM)).isFalse();
        assertThat(read.confirmedAt(woken, TERM).read()).isFalse();
    }

    private static Moment later(long monotonicMillis, long wallMillis) {
        return new Moment(
                START.nanos() + monotonicMillis * 1_000_000, START.wall().plusMillis(wallMillis));
    }
}
