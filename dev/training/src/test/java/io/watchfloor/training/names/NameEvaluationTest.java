package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.NameType;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.training.names.NameEvaluation.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores the shipped model on both yardsticks and prints the tables; skipped where the shared data is absent. */
class NameEvaluationTest {
    private final NameEvaluation evaluation = new NameEvaluation(OpenNlpNames.shipped());

    @Test
    void meetsTheBarsOnTheDevelopmentYardstick() throws IOException {
        Path gold = SharedData.orSkip().resolve("ner/headlines-gold-200.txt");
        Map<View, NameScores> scores = evaluation.ofAnnotated(gold);
        System.out.println("development yardstick, 200 headlines\n" + NameEvaluation.table(scores));
        NameScores asWritten = scores.get(View.AS_WRITTEN);
        assertThat(asWritten.all().f1()).isGreaterThanOrEqualTo(90);
        assertThat(scores.get(View.TITLE_CASED).all().f1()).isGreaterThanOrEqualTo(88);
        assertThat(asWritten.of(NameType.PERSON).f1()).isGreaterThanOrEqualTo(86);
        assertThat(asWritten.of(NameType.LOCATION).f1()).isGreaterThanOrEqualTo(95);
        assertThat(asWritten.of(NameType.NATIONALITY).f1()).isGreaterThanOrEqualTo(97);
        assertThat(asWritten.of(NameType.ORGANIZATION).f1()).isGreaterThanOrEqualTo(63);
    }

    @Test
    void keepsItsLevelOnHeadlinesThatNobodyDevelopedOn() throws IOException {
        List<RunningText> headlines = Fortnight.headlines(SharedData.orSkip());
        Map<View, NameScores> scores = evaluation.of(headlines);
        System.out.println("fortnight, 200 headlines\n" + NameEvaluation.table(scores));
        evaluation.mistakes(headlines).forEach(System.out::println);
        assertThat(scores.get(View.AS_WRITTEN).all().f1()).isGreaterThanOrEqualTo(88);
        assertThat(scores.get(View.TITLE_CASED).all().f1()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void aSmallTrainingOnTheRealCorporaLearns(@TempDir Path dir) throws IOException {
        Path data = SharedData.orSkip();
        Path model = NameModelTrainer.train(data, dir.resolve("small.bin"), TrainingSize.SMALL)
                .model();
        try (InputStream in = Files.newInputStream(model)) {
            NameScores alone = new NameEvaluation(OpenNlpNames.read(in))
                    .ofAnnotated(data.resolve("ner/headlines-gold-200.txt"))
                    .get(View.MODEL_AS_WRITTEN);
            assertThat(alone.all().f1()).isGreaterThan(75);
        }
    }
}
