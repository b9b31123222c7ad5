package io.watchfloor.proofs.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final List<String> IDS =
            IntStream.rangeClosed(1, 8).mapToObj(i -> "AAA-BBB.war." + i).toList();

    /** Reckoned by another program. */
    @Test
    void drawsInTheOrderOfTheHashOfSeedAndId() {
        assertThat(Draw.of(IDS, "21", 4))
                .containsExactly("AAA-BBB.war.3", "AAA-BBB.war.1", "AAA-BBB.war.5", "AAA-BBB.war.6");
        assertThat(Draw.of(IDS, "22", 4))
                .containsExactly("AAA-BBB.war.8", "AAA-BBB.war.2", "AAA-BBB.war.4", "AAA-BBB.war.5");
    }

    @Test
    void theOrderInWhichTheyCameDoesNotMatter() {
        List<String> reversed = new ArrayList<>(IDS);
        Collections.reverse(reversed);

        assertThat(Draw.of(reversed, "21", 4)).isEqualTo(Draw.of(IDS, "21", 4));
    }

    @Test
    void aLargerDrawBeginsLikeASmallerOneAndEndsWithAll() {
        assertThat(Draw.of(IDS, "21", 5)).startsWith(Draw.of(IDS, "21", 4).toArray(String[]::new));
        assertThat(Draw.of(IDS, "21", 60)).containsExactlyInAnyOrderElementsOf(IDS);
    }
}
