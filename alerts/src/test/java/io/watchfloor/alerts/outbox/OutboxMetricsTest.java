package io.watchfloor.alerts.outbox;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OutboxMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final Outbox outbox =
            new Outbox(new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(24), () -> 0.5));

    @Test
    void whatAnotherInstanceSendsIsNotWaitingHere() throws Exception {
        new OutboxMetrics(registry, () -> NOW.plusSeconds(400), outbox, sending::get, Set.of("desk"));
        outbox.add(SampleEvents.notification("desk", SampleEvents.event(Precedence.FLASH, Change.OPENED)));
        outbox.add(SampleEvents.notification(
                "desk", SampleEvents.event("CHN-TWN.strait.1", 1, Precedence.FLASH, Change.OPENED)));
        outbox.attempted(
                outbox.next("desk", () -> NOW, Duration.ZERO).orElseThrow(), new Outcome.Refused("400", "no"), NOW);
        outbox.attempted(
                outbox.next("desk", () -> NOW, Duration.ZERO).orElseThrow(), new Outcome.Gone("410", "gone"), NOW);
        assertThat(gauges()).containsExactly(1.0, 400.0, 1.0, 1.0);
        sending.set(false);
        assertThat(gauges()).containsExactly(0.0, 0.0, 0.0, 0.0);
    }

    private List<Double> gauges() {
        return List.of("pending", "oldest.seconds", "undelivered", "disabled").stream()
                .map(name -> registry.get("watchfloor.alerts.receiver." + name)
                        .tag("receiver", "desk")
                        .gauge()
                        .value())
                .toList();
    }
}
