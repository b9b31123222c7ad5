package io.watchfloor.rules.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.training.Example;
import io.watchfloor.rules.scale.training.ScaleTrainer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Two TWO = new Two("NOR", "TCD");
    private static final List<Example> EXAMPLES = examples();

    @Test
    void learnsWhatSpeaksForAReportAndOfWhichKind() {
        Scale scale = Scale.of(ScaleTrainer.train(EXAMPLES));

        Weighed scolds = scale.weigh(TWO, List.of("always", "scold"));
        Weighed plays = scale.weigh(TWO, List.of("always", "play"));

        assertThat(scolds.score()).isGreaterThan(600);
        assertThat(scolds.signal()).isEqualTo(Signal.HOSTILE);
        assertThat(scolds.acts()).isEqualTo(Acts.FIRST);
        assertThat(scolds.subject()).isEqualTo("statement");
        assertThat(plays.score()).isLessThan(400);
        assertThat(scale.weigh(TWO, List.of("always", "visit")).signal()).isEqualTo(Signal.COOPERATIVE);
    }

    @Test
    void theSumIsMadeOfItsClues() {
        Scale scale = Scale.of(ScaleTrainer.train(EXAMPLES));
        List<String> clues = List.of("always", "scold", "never seen");

        List<Scale.Summand> summands = scale.summands(clues);

        assertThat(summands).extracting(Scale.Summand::clue).containsExactlyInAnyOrder("always", "scold");
        assertThat(summands.stream().mapToInt(Scale.Summand::weight).sum())
                .isEqualTo(scale.weigh(TWO, clues).sum());
    }

    @Test
    void theOrderOfCluesChangesNothing() {
        Scale scale = Scale.of(ScaleTrainer.train(EXAMPLES));
        List<String> clues = new ArrayList<>(List.of("always", "scold", "visit", "play"));
        int score = scale.weigh(TWO, clues).score();
        Collections.reverse(clues);

        assertThat(scale.weigh(TWO, clues).score()).isEqualTo(score);
    }

    @Test
    void theSameExamplesGiveTheSameBytes() {
        byte[] bytes = ScaleTrainer.train(EXAMPLES).bytes();

        assertThat(ScaleTrainer.train(EXAMPLES).bytes()).isEqualTo(bytes);
        assertThat(ScaleModel.read(bytes).bytes()).isEqualTo(bytes);
        assertThat(Scale.read(bytes).digest())
                .isEqualTo(Scale.of(ScaleModel.read(bytes)).digest());
    }

    @Test
    void saysWhatIsWrongWithAModel() {
        byte[] bytes = ScaleTrainer.train(EXAMPLES).bytes();

        assertThatThrownBy(() -> Scale.read(Arrays.copyOf(bytes, bytes.length / 2)))
                .hasMessage("the model is cut: it ends after " + bytes.length / 2 + " bytes");
        assertThatThrownBy(() -> Scale.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("bytes behind the end of the model");
        assertThatThrownBy(() -> Scale.read("none of ours".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("not a model of the scale");
        byte[] older = bytes.clone();
        ByteBuffer.wrap(older).putInt(8, Clues.VERSION - 1);
        assertThatThrownBy(() -> Scale.read(older))
                .hasMessage(
                        "a model of version of clues 0; this release reads 1 (train it anew: watchfloor model train)");
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(example("scold", true, Signal.HOSTILE, Acts.FIRST, "statement"));
            examples.add(example("visit", true, Signal.COOPERATIVE, Acts.SECOND, "visit"));
            examples.add(new Example(List.of("always", "play"), false, null, null, null, true));
        }
        return examples;
    }

    private static Example example(String word, boolean report, Signal signal, Acts acts, String subject) {
        return new Example(List.of("always", word), report, signal, acts, subject, true);
    }
}
