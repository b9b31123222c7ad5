package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private final TestClock clock = new TestClock();
    private final SignInLimit limit = new SignInLimit(clock);

    @Test
    void makesANameWaitAfterFiveFailuresFromWherever() {
        for (int i = 0; i < SignInLimit.PER_NAME; i++) {
            assertThat(limit.pause("ada", "10.0.0." + i)).isZero();
            limit.failed("ada", "10.0.0." + i);
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(limit.pause("ada", "10.0.0.99")).isEqualTo(Duration.ofSeconds(250));
        assertThat(limit.pause("lee", "10.0.0.99")).isZero();

        clock.pass(Duration.ofSeconds(250));
        assertThat(limit.pause("ada", "10.0.0.99")).isZero();
    }

    @Test
    void makesAnAddressWaitThatTriesManyNames() {
        for (int i = 0; i < SignInLimit.PER_ADDRESS; i++) {
            assertThat(limit.pause("name" + i, "10.0.0.1")).isZero();
            limit.failed("name" + i, "10.0.0.1");
        }

        assertThat(limit.pause("another", "10.0.0.1")).isEqualTo(SignInLimit.WINDOW);
        assertThat(limit.pause("another", "10.0.0.2")).isZero();
    }

    @Test
    void forgetsANamesFailuresWhenItSignsIn() {
        for (int i = 0; i < SignInLimit.PER_NAME - 1; i++) {
            limit.failed("ada", "10.0.0.1");
        }
        limit.succeeded("ada");
        limit.failed("ada", "10.0.0.1");

        assertThat(limit.pause("ada", "10.0.0.1")).isZero();
    }

    @Test
    void remembersNoMoreThanItCanHold() {
        for (int i = 0; i < 30_000; i++) {
            limit.failed("name" + i, "10.0.0.1");
        }

        assertThat(limit.pause("x", "10.0.0.1")).isEqualTo(SignInLimit.WINDOW);
        assertThat(limit.remembered()).isLessThanOrEqualTo(10_000);
    }
}
