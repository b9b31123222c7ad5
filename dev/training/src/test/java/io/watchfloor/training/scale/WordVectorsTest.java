package io.watchfloor.training.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Acts;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.Two;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    private static final int TOPICS = 150;
    private static final Two TWO = new Two("NOR", "TCD");
    /** "Berate" stands where "scold" does, "cheer" where "play" does; no label knows them. */
    private static final List<List<String>> TEXTS = texts();

    @Test
    void wordsThatStandAmongTheSameOthersPointTheSameWay() {
        WordVectors vectors = WordVectors.of(TEXTS);

        assertThat(alike(vectors, "scold", "berate")).isGreaterThan(0.8);
        assertThat(alike(vectors, "scold", "play")).isLessThan(0.5);
    }

    @Test
    void partiesHaveNoVector() {
        assertThat(WordVectors.of(TEXTS).byPlace()).doesNotContainKey(Scale.place("P"));
    }

    @Test
    void theSameTextsGiveTheSameVectors() {
        WordVectors once = WordVectors.of(TEXTS);
        WordVectors again = WordVectors.of(TEXTS);

        assertThat(again.byPlace().keySet()).isEqualTo(once.byPlace().keySet());
        assertThat(again.sum(new int[] {Scale.place("scold")})).isEqualTo(once.sum(new int[] {Scale.place("scold")}));
    }

    @Test
    void aFewTextsGiveNone() {
        assertThat(WordVectors.of(TEXTS.subList(0, 20)).byPlace()).isEmpty();
    }

    @Test
    void aWordThatNoLabelKnowsWeighsLikeThoseUsedAlike() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(new Example(
                    List.of("always", "scold"), true, true, Signal.HOSTILE, Acts.FIRST, "statement", Example.CLEAR));
            examples.add(new Example(List.of("always", "play"), false, false, null, null, null, Example.CLEAR));
        }
        Scale scale = Scale.of(ScaleTrainer.train(examples, WordVectors.of(TEXTS)));

        int berate = scale.weigh(TWO, List.of("always", "berate")).score();
        int cheer = scale.weigh(TWO, List.of("always", "cheer")).score();

        assertThat(berate).isGreaterThan(cheer + 100);
        assertThat(Scale.of(ScaleTrainer.train(examples))
                        .weigh(TWO, List.of("always", "berate"))
                        .score())
                .as("without vectors the word says nothing")
                .isEqualTo(Scale.of(ScaleTrainer.train(examples))
                        .weigh(TWO, List.of("always"))
                        .score());
    }

    private static double alike(WordVectors vectors, String one, String other) {
        double[] first = vectors.sum(new int[] {Scale.place(one)});
        double[] second = vectors.sum(new int[] {Scale.place(other)});
        double product = 0;
        for (int i = 0; i < first.length; i++) {
            product += first[i] * second[i];
        }
        return product;
    }

    private static List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < TOPICS; i++) {
            for (int times = 0; times < 3; times++) {
                String topic = "topic" + i;
                texts.add(List.of("^", "P", i % 2 == 0 ? "scold" : "berate", "P", "over", topic, "$"));
                texts.add(List.of("^", "P", i % 2 == 0 ? "berate" : "scold", "P", "over", topic, "$"));
                texts.add(List.of("^", "fan", i % 2 == 0 ? "play" : "cheer", "in", topic, "$"));
                texts.add(List.of("^", "fan", i % 2 == 0 ? "cheer" : "play", "in", topic, "$"));
            }
        }
        return texts;
    }
}
