package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {
    private static BCubed of(Map<String, String> wanted, Map<String, String> found) {
        return BCubed.of(wanted.keySet().stream().sorted().toList(), wanted::get, found::get);
    }

    /**
     * Wanted {a b c} {d e}; found {a b} {c d e}. Precision: a 1, b 1, c 1/3, d 2/3, e 2/3. Recall: a 2/3, b 2/3, c 1/3,
     * d 1, e 1.
     */
    @Test
    void agreesWithASumMadeByHand() {
        BCubed score = of(
                Map.of("a", "one", "b", "one", "c", "one", "d", "two", "e", "two"),
                Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y"));

        assertThat(score.items()).isEqualTo(5);
        assertThat(score.precision()).isCloseTo(11 / 15.0, within(1e-9));
        assertThat(score.recall()).isCloseTo(11 / 15.0, within(1e-9));
        assertThat(score.f1()).isCloseTo(11 / 15.0, within(1e-9));
    }

    @Test
    void namesOfClustersMatterNot() {
        BCubed score = of(Map.of("a", "one", "b", "two"), Map.of("a", "9", "b", "8"));

        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void everythingInOneIncidentHasAllRecallAndLittlePrecision() {
        BCubed score = of(
                Map.of("a", "one", "b", "two", "c", "three", "d", "four"),
                Map.of("a", "x", "b", "x", "c", "x", "d", "x"));

        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(0.25);
    }

    @Test
    void aMeanCountsEachWindowOnce() {
        BCubed mean = BCubed.mean(List.of(new BCubed(90, 1, 0.5), new BCubed(10, 0.5, 1)));

        assertThat(mean).isEqualTo(new BCubed(100, 0.75, 0.75));
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(BCubed.of(List.<String>of(), item -> item, item -> item).f1())
                .isZero();
    }
}
