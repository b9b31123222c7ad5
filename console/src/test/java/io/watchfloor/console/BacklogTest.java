package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.Lag;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final TopicPartition P = new TopicPartition("headlines", 0);

    private final Backlog backlog = new Backlog();

    @Test
    void isNotBehindWhenAllIsCommitted() {
        assertThat(look(0, 10, 10)).isEqualTo(Lag.NONE);
    }

    @Test
    void doesNotTakeATransactionsMarkerForWork() {
        assertThat(look(0, 10, 9)).isEqualTo(Lag.NONE);
    }

    @Test
    void isBehindSinceTheFirstLookThatWasNotReached() {
        look(0, 10, 10);
        look(2, 50, 10);
        Lag lag = look(60, 80, 20);

        assertThat(lag).isEqualTo(new Lag(true, 60, Duration.ofSeconds(58)));
        assertThat(lag.behind()).isTrue();
    }

    /** Steady work is no backlog: each look is reached by the next, although something always waits. */
    @Test
    void isNotBehindWhileItKeepsUpWithSteadyWork() {
        for (long second = 0; second < 60; second += 2) {
            assertThat(look(second, 100 + second * 50, 50 + second * 50).behind())
                    .isFalse();
        }
    }

    @Test
    void countsAPartitionThatWasNeverCommitted() {
        assertThat(backlog.look(0, Map.of(P, 5L), Map.of()).waiting()).isEqualTo(5);
    }

    private Lag look(long second, long end, long committed) {
        return backlog.look(TimeUnit.SECONDS.toNanos(second), Map.of(P, end), Map.of(P, committed));
    }
}
