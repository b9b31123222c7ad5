package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LivingTest {
    private final Living living = new Living();

    @Test
    void oneThreadIsEnough() {
        assertThat(living.judge(1, 0, true, 0).ok()).isTrue();
        assertThat(living.judge(1, 0, true, after(3600)).ok()).isTrue();
    }

    @Test
    void nobodyForThirtySecondsIsTheEnd() {
        assertThat(living.judge(0, 0, true, after(0)).ok()).isTrue();
        assertThat(living.judge(0, 0, true, after(29)).ok()).isTrue();
        assertThat(living.judge(0, 0, true, after(30)).ok()).isFalse();
        assertThat(living.judge(0, 0, true, after(31)).detail()).isEqualTo("no stream thread lives since 31 s");
    }

    @Test
    void whoeverComesInTimeMendsIt() {
        assertThat(living.judge(0, 0, true, after(0)).ok()).isTrue();
        assertThat(living.judge(1, 0, true, after(29)).ok()).isTrue();
        assertThat(living.judge(0, 0, true, after(40)).ok()).isTrue();
        assertThat(living.judge(0, 0, true, after(70)).ok()).isFalse();
    }

    @Test
    void withoutItsGlobalThreadATopologyIsDeadToo() {
        assertThat(living.judge(4, 0, false, after(0)).ok()).isTrue();
        assertThat(living.judge(4, 0, false, after(30)).detail()).isEqualTo("the global thread is dead since 30 s");
    }

    @Test
    void aThreadThatDoesNotEndIsTheEndForTheOneThatWaitsForIt() {
        assertThat(living.judge(1, 1, true, after(0)).ok()).isTrue();
        assertThat(living.judge(1, 1, true, after(59)).ok()).isTrue();
        assertThat(living.judge(1, 1, true, after(60)).detail()).isEqualTo("a stream thread has not ended for 60 s");
        assertThat(living.judge(1, 0, true, after(61)).ok()).isTrue();
        assertThat(living.judge(1, 1, true, after(62)).ok()).isTrue();
    }

    private static long after(long seconds) {
        return Long.MAX_VALUE - 1 + Duration.ofSeconds(seconds).toNanos();
    }
}
