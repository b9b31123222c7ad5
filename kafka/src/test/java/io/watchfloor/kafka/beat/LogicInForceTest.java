package io.watchfloor.kafka.beat;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Beat;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogicInForceTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private final LogicInForce logic = new LogicInForce();

    private void beats(String service, String instance, int second, @Nullable Integer its) {
        Instant at = NOON.plusSeconds(second);
        logic.seen(new Beat(service, instance, at, null, null, service + "/0.2.0", its, Map.of()), at);
    }

    @Test
    void holdsOnceEveryInstanceOfStreamsReportsIt() {
        beats("alerts", "1", 0, null);
        assertThat(logic.isAtLeast(2)).isFalse();
        beats("streams", "a", 1, 2);
        beats("streams", "b", 1, null);
        assertThat(logic.isAtLeast(2)).isFalse();
        beats("streams", "b", 4, 2);
        assertThat(logic.isAtLeast(2)).isTrue();
        assertThat(logic.isAtLeast(3)).isFalse();
    }

    @Test
    void anInstanceThatIsGoneHoldsNothingUp() {
        beats("streams", "old", 0, null);
        beats("streams", "new", 50, 2);
        assertThat(logic.isAtLeast(2)).isFalse();
        beats("alerts", "1", 61, null);
        assertThat(logic.isAtLeast(2)).isTrue();
    }
}
