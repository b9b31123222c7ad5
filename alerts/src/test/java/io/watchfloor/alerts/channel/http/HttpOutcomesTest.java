package io.watchfloor.alerts.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.channel.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOutcomesTest {
    private static final Instant NOW = Instant.parse("2023-02-03T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void anySuccessIsDelivered(int status) {
        assertThat(of(status, null)).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void troubleOfTheReceiverIsTriedAgain(int status) {
        assertThat(of(status, null)).isInstanceOf(Outcome.Retry.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 403, 404, 413, 422})
    void whatWouldFailAgainIsRefused(int status) {
        assertThat(of(status, null)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void goneEndsTheReceiver() {
        assertThat(of(410, null)).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void retryAfterIsReadInBothForms() {
        assertThat(HttpOutcomes.after("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(HttpOutcomes.after("Fri, 03 Feb 2023 10:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(HttpOutcomes.after("Fri, 03 Feb 2023 09:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
        assertThat(HttpOutcomes.after("soon", NOW)).isNull();
        assertThat(HttpOutcomes.after("99999999999999999999", NOW)).isNull();
    }

    private static Outcome of(int status, String retryAfter) {
        return HttpOutcomes.of(status, retryAfter, NOW);
    }
}
