package io.watchfloor.training.names;

import static io.watchfloor.text.names.NameType.LOCATION;
import static io.watchfloor.text.names.NameType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.NameSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoresTest {
    @Test
    void onlyTheExactSpanAndTypeIsRight() {
        NameScores scores = new NameScores();
        scores.add(
                List.of(new NameSpan(0, 1, LOCATION), new NameSpan(2, 4, PERSON), new NameSpan(5, 6, LOCATION)),
                List.of(new NameSpan(0, 1, LOCATION), new NameSpan(2, 3, PERSON), new NameSpan(5, 6, PERSON)));
        assertThat(scores.all()).isEqualTo(new NameScores.Counts(1, 3, 3));
        assertThat(scores.of(LOCATION)).isEqualTo(new NameScores.Counts(1, 2, 1));
        assertThat(scores.of(LOCATION).precision()).isEqualTo(50);
        assertThat(scores.of(LOCATION).recall()).isEqualTo(100);
        assertThat(scores.of(PERSON).f1()).isZero();
    }

    @Test
    void aRowReadsF1ThenPrecisionAndRecall() {
        NameScores scores = new NameScores();
        scores.add(
                List.of(new NameSpan(0, 1, LOCATION), new NameSpan(2, 3, LOCATION)),
                List.of(new NameSpan(0, 1, LOCATION)));
        assertThat(scores.row("x")).startsWith("| x | 66.7 (50.0/100.0) | 0.0 (0.0/0.0) |");
    }
}
