package io.watchfloor.alerts.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.decide.Vitals.About;
import io.watchfloor.alerts.decide.Vitals.Sign;
import io.watchfloor.model.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private final Clocks clocks = new Clocks();

    @Test
    void aClockThatIsTwentyMinutesAheadIsATroubleOfItsInstance() {
        clocks.seen(beat("alerts", Duration.ofMinutes(-20), Duration.ofMillis(10)), NOON);
        clocks.seen(beat("ingest", Duration.ofMillis(12), Duration.ofMillis(10)), NOON);

        Sign off = sign("alerts/1");
        assertThat(off.kind()).isEqualTo("clock-off");
        assertThat(off.about()).isEqualTo(About.SERVICE);
        assertThat(off.well()).isFalse();
        assertThat(off.text()).startsWith("its clock is 1200 s ahead of the broker's");
        assertThat(sign("ingest/1").well()).isTrue();
    }

    @Test
    void itIsWellAgainWhenItsClockIsSet() {
        clocks.seen(beat("alerts", Duration.ofSeconds(31), Duration.ofMillis(10)), NOON);
        assertThat(sign("alerts/1").text()).startsWith("its clock is 31 s behind the broker's");

        clocks.seen(beat("alerts", Duration.ofMillis(-2), Duration.ofMillis(10)), NOON.plusSeconds(5));
        assertThat(sign("alerts/1").well()).isTrue();
    }

    @Test
    void whoeverDoesNotBeatAnyMoreHasNoClockThatCouldBeOff() {
        clocks.seen(beat("alerts", Duration.ofMinutes(-20), Duration.ofMillis(10)), NOON);

        clocks.seen(beat("ingest", Duration.ZERO, Duration.ofMillis(10)), NOON.plusSeconds(61));

        assertThat(sign("alerts/1").well()).isTrue();
    }

    @Test
    void whatTheRoundTripLeavesOpenAccusesNobody() {
        clocks.seen(beat("alerts", Duration.ofSeconds(40), Duration.ofSeconds(30)), NOON);

        assertThat(sign("alerts/1").well()).isTrue();
    }

    private Sign sign(String name) {
        return clocks.signs(NOON).stream()
                .filter(sign -> sign.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Beat beat(String service, Duration skew, Duration roundTrip) {
        return new Beat(service, "1", NOON, skew, roundTrip, service + "/0.1.0", null, Map.of());
    }
}
