package io.watchfloor.rules.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Signal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Two TWO = new Two("NOR", "TCD");
    private static final ScaleModel MODEL = new SmallScale()
            .with("always", -100, 0, 0)
            .with("scold", 1500, 800, -500)
            .with("visit", 900, -700, 600)
            .with("play", -1200, 0, 0)
            .model();
    private static final Scale SCALE = Scale.of(MODEL);

    @Test
    void everyQuestionIsAnsweredByItsOwnSum() {
        Weighed scolds = SCALE.weigh(TWO, List.of("always", "scold"));
        Weighed visits = SCALE.weigh(TWO, List.of("always", "visit"));

        assertThat(scolds.score()).isGreaterThan(600);
        assertThat(scolds.signal()).isEqualTo(Signal.HOSTILE);
        assertThat(scolds.acts()).isEqualTo(Acts.FIRST);
        assertThat(scolds.subject()).isEqualTo("protest");
        assertThat(visits.signal()).isEqualTo(Signal.COOPERATIVE);
        assertThat(visits.acts()).isEqualTo(Acts.SECOND);
        assertThat(SCALE.weigh(TWO, List.of("always", "play")).score()).isLessThan(400);
    }

    @Test
    void theSumIsMadeOfItsClues() {
        List<String> clues = List.of("always", "scold", "never seen");

        List<Scale.Summand> summands = SCALE.summands(SCALE.weigh(TWO, clues), clues);

        assertThat(summands).extracting(Scale.Summand::clue).containsExactlyInAnyOrder("always", "scold");
        assertThat(summands.stream().mapToInt(Scale.Summand::weight).sum())
                .isEqualTo(SCALE.weigh(TWO, clues).sum());
    }

    @Test
    void theOrderOfCluesChangesNothing() {
        List<String> clues = new ArrayList<>(List.of("always", "scold", "visit", "play"));
        int score = SCALE.weigh(TWO, clues).score();
        Collections.reverse(clues);

        assertThat(SCALE.weigh(TWO, clues).score()).isEqualTo(score);
    }

    @Test
    void namesTheWeightsThatMovedMost() {
        Scale older = Scale.of(new SmallScale()
                .with("scold", 100, 0, 0)
                .with("visit", 200, 0, 0)
                .model());
        Scale newer = Scale.of(new SmallScale()
                .with("scold", 150, 0, 0)
                .with("visit", 200, 0, 0)
                .with("play", -900, 0, 0)
                .model());

        assertThat(newer.movedFrom(older, List.of("scold", "visit", "play", "never seen")))
                .extracting(Scale.Moved::text)
                .containsExactly("+0.000 -> -0.900 'play'", "+0.100 -> +0.150 'scold'");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        byte[] bytes = MODEL.bytes();

        assertThat(ScaleModel.read(bytes).bytes()).isEqualTo(bytes);
        assertThat(Scale.read(bytes).digest()).isEqualTo(SCALE.digest());
    }

    @Test
    void saysWhatIsWrongWithAModel() {
        byte[] bytes = MODEL.bytes();

        assertThatThrownBy(() -> Scale.read(Arrays.copyOf(bytes, bytes.length / 2)))
                .hasMessage("the model is cut: it ends after " + bytes.length / 2 + " bytes");
        assertThatThrownBy(() -> Scale.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("bytes behind the end of the model");
        assertThatThrownBy(() -> Scale.read("none of ours".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("not a model of the scale");
        byte[] older = bytes.clone();
        ByteBuffer.wrap(older).putInt(8, 1);
        assertThatThrownBy(() -> Scale.read(older))
                .hasMessage(
                        "a model of version of clues 1; this release reads 2 (train it anew: watchfloor model train)");
    }
}
