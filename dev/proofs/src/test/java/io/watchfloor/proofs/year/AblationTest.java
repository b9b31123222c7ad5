package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.NewsValue;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Scoring;
import java.util.List;
import org.junit.jupiter.api.Test;

class AblationTest {
    private static final Scoring SCORING = new Scoring(
            40,
            List.of(3),
            List.of(2),
            List.of(50, 100),
            12,
            85,
            List.of(0, 12),
            70,
            List.of(15, 30),
            3,
            List.of(40, 57, 76),
            Precedence.PRIORITY,
            60,
            List.of(24, 90, 25));
    private static final Gravity GRAVITY = new Gravity(55, "strike-state", null, NewsValue.NEW_ACT, List.of(), SCORING);

    @Test
    void eachTermButTheFirstTakesSomethingAway() {
        assertThat(Ablation.terms()).hasSize(9);
        Ablation.terms().forEach((name, without) -> {
            Scoring left = without.apply(GRAVITY, SCORING);
            if (name.equals("all of it")) {
                assertThat(left).isEqualTo(SCORING);
            } else {
                assertThat(left).as(name).isNotEqualTo(SCORING);
            }
        });
    }
}
