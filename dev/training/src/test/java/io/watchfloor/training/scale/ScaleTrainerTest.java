package io.watchfloor.training.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Acts;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.scale.Weighed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTrainerTest {
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
    void theSameExamplesGiveTheSameBytes() {
        assertThat(ScaleTrainer.train(EXAMPLES).bytes())
                .isEqualTo(ScaleTrainer.train(EXAMPLES).bytes());
    }

    /** What a quick reader says of "play" weighs for whether it reports, less for between whom, and not at all for who acts. */
    @Test
    void aQuickReaderTeachesLessOfBetweenWhomAndNothingOfWhoActs() {
        List<Example> careful = new ArrayList<>(EXAMPLES);
        List<Example> quick = new ArrayList<>(EXAMPLES);
        for (int i = 0; i < 10; i++) {
            Example reports = example("play", true, Signal.HOSTILE, Acts.SECOND, "statement");
            careful.add(reports);
            quick.add(reports.quick());
        }

        Weighed byCareful = Scale.of(ScaleTrainer.train(careful)).weigh(TWO, List.of("play"));
        Weighed byQuick = Scale.of(ScaleTrainer.train(quick)).weigh(TWO, List.of("play"));

        assertThat(byQuick.score()).isLessThan(byCareful.score());
        assertThat(byQuick.signal()).isEqualTo(Signal.HOSTILE);
        assertThat(byCareful.acts()).isEqualTo(Acts.SECOND);
        assertThat(byQuick.acts()).isNotEqualTo(Acts.SECOND);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(example("scold", true, Signal.HOSTILE, Acts.FIRST, "statement"));
            examples.add(example("visit", true, Signal.COOPERATIVE, Acts.SECOND, "visit"));
            examples.add(new Example(List.of("always", "play"), false, false, null, null, null, Example.CLEAR));
        }
        return examples;
    }

    private static Example example(String word, boolean report, Signal signal, Acts acts, String subject) {
        return new Example(List.of("always", word), report, report, signal, acts, subject, Example.CLEAR);
    }
}
