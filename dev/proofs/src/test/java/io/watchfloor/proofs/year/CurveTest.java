package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Instant START = Instant.parse("2023-05-01T00:00:00Z");

    private static Rise rise(int minute, String incident, String headline, int value) {
        return new Rise(START.plusSeconds(60L * minute), incident, headline, value);
    }

    private final List<Rise> rises = List.of(
            rise(0, "A-B.war.1", "h1", 40),
            rise(1, "A-B.war.1", "h2", 80),
            rise(1, "A-C.war.1", "h2", 80),
            rise(2, "A-B.war.1", "h3", 90),
            rise(3, "A-D.talks.1", "h4", 60));

    @Test
    void anIncidentCallsOnceWhenItFirstReachesTheNumber() {
        List<Call> calls = Curve.at(70, rises);

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).at()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void whatOneHeadlineLiftsInSeveralPairsIsOneCall() {
        assertThat(Curve.at(70, rises).get(0).incidents()).containsExactly("A-B.war.1", "A-C.war.1");
    }

    @Test
    void theNumberIsTheLowestThatTheBudgetBears() {
        assertThat(Curve.within(3, rises, List::size)).isEqualTo(0);
        assertThat(Curve.within(2, rises, List::size)).isEqualTo(41);
        assertThat(Curve.within(1, rises, List::size)).isEqualTo(61);
    }
}
