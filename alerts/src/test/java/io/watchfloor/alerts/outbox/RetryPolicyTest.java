package io.watchfloor.alerts.outbox;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.model.Change;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    @Test
    void theSpanDoublesUpToTheLongest() {
        assertThat(pause(0, 1, null)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(1, 1, null)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pause(3, 1, null)).isEqualTo(Duration.ofSeconds(40));
        assertThat(pause(60, 1, null)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void thePauseIsARandomPartOfTheSpan() {
        assertThat(pause(1, 0.25, null)).isEqualTo(Duration.ofMillis(2500));
    }

    @Property(tries = 200)
    void neverCallsBeforeTheReceiverWants(
            @ForAll @IntRange(max = 70) int attempts,
            @ForAll @DoubleRange(max = 1) double random,
            @ForAll @IntRange(max = 3600) int asked) {
        assertThat(pause(attempts, random, Duration.ofSeconds(asked)))
                .isBetween(Duration.ofSeconds(asked), Duration.ofSeconds(Math.max(asked, 600)));
    }

    @Test
    void givesUpWhenTheReceiverAsksForMoreThanADay() {
        assertThat(after(0, 1, Duration.ofHours(25)).outcome()).isEqualTo(DeliveryOutcome.UNDELIVERED);
    }

    private static Duration pause(int attempts, double random, @Nullable Duration asked) {
        return Duration.between(NOW, after(attempts, random, asked).nextAttempt());
    }

    private static Delivery after(int attempts, double random, @Nullable Duration asked) {
        RetryPolicy policy =
                new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(24), () -> random);
        Pending pending = new Pending(
                SampleEvents.notification("desk", SampleEvents.event(Precedence.FLASH, Change.OPENED)),
                attempts,
                attempts == 0 ? null : NOW,
                null);
        return policy.after(pending, new Outcome.Retry("503", "busy", asked, true), NOW);
    }
}
