package io.watchfloor.board.view;

import static io.watchfloor.testkit.Samples.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which relations heat up. */
class HeatTest {
    @Test
    void listsWhatRoseTheSteepestFirst() {
        List<Heat> heat = Heat.of(
                List.of(
                        Samples.incident("CHN-TWN.posture.1", Precedence.PRIORITY),
                        Samples.incident("CHN-USA.airspace.1", Precedence.FLASH),
                        Samples.incident("CAN-?.airspace.1", Precedence.FLASH),
                        Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE)),
                List.of(),
                DESK);

        // An unidentified party is no relation, and a cooperative step cools one.
        assertThat(heat).extracting(each -> each.pair().toString()).containsExactly("CHN-USA", "CHN-TWN");
        assertThat(heat.get(0).week()).hasSize(7).first().isEqualTo(0.0);
        assertThat(heat.get(0).spark()).isEqualTo("▁▁▁▁▁▁█");
        assertThat(heat.get(0).words()).matches("[\\d.]+ \\(\\+[\\d.]+\\)");
    }

    @Test
    void saysNothingOfWhatIsAsTenseAsEver() {
        List<Heat> heat = Heat.of(
                List.of(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH)),
                List.of(),
                DESK.plus(Duration.ofDays(60)));

        assertThat(heat).isEmpty();
    }
}
