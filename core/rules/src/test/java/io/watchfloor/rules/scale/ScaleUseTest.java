package io.watchfloor.rules.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Signal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScaleUseTest {
    private static final ScaleUse USE = new ScaleUse(Scale.of(new SmallScale().model()), 300, 600);

    @Test
    void doubtsWhatScoresLittle() {
        assertThat(USE.doubted(List.of(weighed("NOR", "TCD", 299)), Set.of())).containsExactly(Pair.of("NOR", "TCD"));
        assertThat(USE.doubted(List.of(weighed("NOR", "TCD", 300)), Set.of())).isEmpty();
    }

    @Test
    void asksForMoreBesideTwoThatAreLikelyAndScoreMore() {
        Weighed least = weighed("NOR", "PER", 599);

        assertThat(USE.doubted(List.of(weighed("NOR", "TCD", 700), least), Set.of()))
                .containsExactly(Pair.of("NOR", "PER"));
        assertThat(USE.doubted(List.of(weighed("NOR", "TCD", 700), weighed("NOR", "PER", 600)), Set.of()))
                .isEmpty();
        assertThat(USE.doubted(List.of(weighed("NOR", "TCD", 499), weighed("NOR", "PER", 400)), Set.of()))
                .as("neither is likely")
                .isEmpty();
        assertThat(USE.doubted(List.of(weighed("NOR", "TCD", 599), least), Set.of()))
                .as("equals do not outweigh each other")
                .isEmpty();
    }

    @Test
    void asksLessOfAPairThatARuleReports() {
        List<Weighed> weighed = List.of(weighed("NOR", "TCD", 700), weighed("NOR", "PER", 500));

        assertThat(USE.doubted(weighed, Set.of(Pair.of("NOR", "PER")))).isEmpty();
        assertThat(USE.doubted(
                        List.of(weighed("NOR", "TCD", 700), weighed("NOR", "PER", 499)), Set.of(Pair.of("NOR", "PER"))))
                .containsExactly(Pair.of("NOR", "PER"));
    }

    @Test
    void leavesUnidentifiedPartiesToTheRuleThatImpliesThem() {
        assertThat(USE.doubted(List.of(weighed("NOR", Pair.UNIDENTIFIED, 10)), Set.of()))
                .isEmpty();
    }

    private static Weighed weighed(String first, String second, int score) {
        return new Weighed(new Two(first, second), score, 0, false, Signal.HOSTILE, Acts.FIRST, "protest");
    }
}
