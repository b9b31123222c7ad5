package io.watchfloor.alerts.vitals;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.decide.Vitals.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovementTest {
    private final Movement journal = new Movement("streams", Duration.ofMinutes(1));

    @Test
    void rightAfterTheStartNothingIsKnown() {
        assertThat(journal.sign(NOW)).isEmpty();
        journal.seen(100, NOW);
        assertThat(journal.sign(NOW.plusSeconds(59))).isEmpty();
    }

    @Test
    void topicsThatGoOnAreWell() {
        journal.seen(100, NOW);
        journal.seen(101, NOW.plusSeconds(30));
        assertThat(journal.sign(NOW.plusSeconds(31))).map(Sign::well).contains(true);
    }

    @Test
    void topicsThatStandStillAreASilentService() {
        journal.seen(100, NOW);
        Instant last = NOW.plusSeconds(30);
        journal.seen(101, last);
        journal.seen(101, NOW.plusSeconds(100));
        Optional<Sign> sign = journal.sign(NOW.plusSeconds(100));
        assertThat(sign).hasValueSatisfying(silent -> {
            assertThat(silent.well()).isFalse();
            assertThat(silent.kind()).isEqualTo("streams-silent");
            assertThat(silent.since()).isEqualTo(last);
        });
    }

    @Test
    void topicsThatNeverMovedAreASilentServiceToo() {
        journal.seen(100, NOW);
        assertThat(journal.sign(NOW.plusSeconds(60))).map(Sign::well).contains(false);
    }
}
