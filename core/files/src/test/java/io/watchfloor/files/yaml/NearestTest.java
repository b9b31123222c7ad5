package io.watchfloor.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsTheNameWithTheFewestChanges() {
        assertThat(Nearest.to("baloon", List.of("cancel", "balloon", "channel")))
                .contains("balloon");
    }

    @Test
    void swappedNeighboursAreOneChange() {
        assertThat(Nearest.distance("singal", "signal")).isEqualTo(1);
    }

    @Test
    void suggestsNothingWhenNothingIsClose() {
        assertThat(Nearest.hint("zebra", List.of("cancel", "balloon"))).isEmpty();
    }
}
