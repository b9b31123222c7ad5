package io.watchfloor.training.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.watchfloor.model.Signal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldPairsTest {
    private static final String MONTHS = "# learned from 2023-01 2023-02";

    @Test
    void readsWhatATeacherSaid() {
        ToldPairs told = ToldPairs.read(List.of(MONTHS, "Y1\tFRA\tDEU\t11\t+", "Y1\tFRA\tPER\t01\t"));

        assertThat(told.learnedFrom()).containsExactlyInAnyOrder(YearMonth.of(2023, 1), YearMonth.of(2023, 2));
        assertThat(told.byHeadline().get("Y1"))
                .containsExactly(
                        new ToldPairs.Answer("FRA", "DEU", true, true, Signal.COOPERATIVE),
                        new ToldPairs.Answer("FRA", "PER", false, true, null));
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToldPairs.read(List.of("Y1\tFRA\tDEU\t11\t+")))
                .withMessageContaining("line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToldPairs.read(List.of(MONTHS, "Y1\tFRA\tDEU\t1\t+")))
                .withMessageContaining("line 2");
    }
}
