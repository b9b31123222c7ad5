package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A slip of the pen in a silence. */
class SilencedValuesTest {
    private static List<String> faults(String matcher) {
        Silence silence = new Silence(
                "s", List.of(matcher), "ada", "drill", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of());
        return SilencedValues.faults(silence, List.of("airspace", "arms"));
    }

    @Test
    void saysWhatWasProbablyMeant() {
        assertThat(faults("subject=\"airspcae\""))
                .containsExactly("subject 'airspcae' is not known (did you mean airspace?)");
        assertThat(faults("state=\"UAS\"").get(0)).startsWith("state 'UAS' is not known (did you mean ");
        assertThat(faults("precedence=\"imediate\"")).hasSize(1);
        assertThat(faults("pair=\"USA-CHN\"")).hasSize(1);
    }

    @Test
    void leavesWhatCanBe() {
        assertThat(faults("subject=\"arms\"")).isEmpty();
        assertThat(faults("subject=~\"a.*\"")).isEmpty();
        assertThat(faults("pair=\"CHN-USA\"")).isEmpty();
        assertThat(faults("state=\"NATO\"")).isEmpty();
        assertThat(faults("outlet=\"anything\"")).isEmpty();
    }
}
