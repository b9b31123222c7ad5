package io.watchfloor.proofs.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HarmRowTest {
    private final HarmRow row = new HarmRow(new Harm(Harm.Kind.PAUSED, List.of("kafka"), 30));

    @Test
    void aRowThatWasNotMeasuredSaysSo() {
        assertThat(row.markdown())
                .isEqualTo("| broker paused for 30 s | not measured | not measured | not measured | not measured |"
                        + " not measured |");
    }

    @Test
    void isTheMedianOfTimesAndTheSumOfLosses() {
        row.add(new HarmRow.Measured(16.2, null, 4.0, 0, 1));
        row.add(new HarmRow.Measured(15.1, 71.0, 90.0, 0, 0));
        row.add(new HarmRow.Measured(17.0, 64.4, 3.0, 0, 1));
        assertThat(row.markdown()).isEqualTo("| broker paused for 30 s | 16 s | 68 s (2 of 3) | 4 s | 0 | 2 |");
    }

    @Test
    void whatNeverHappenedIsNo() {
        row.add(new HarmRow.Measured(null, null, 2.4, 0, 0));
        assertThat(row.markdown()).isEqualTo("| broker paused for 30 s | no | no | 2 s | 0 | 0 |");
    }

    @Test
    void namesWhatIsDone() {
        assertThat(Harm.each(List.of("ingest"), List.of(10, 30), List.of(120)))
                .extracting(Harm::toString)
                .containsExactly(
                        "ingest killed", "broker away for 120 s", "ingest paused for 10 s", "ingest paused for 30 s");
        assertThat(new Harm(Harm.Kind.PAUSED, Fleet.MEMBERS, 600)).hasToString("all at once paused for 600 s");
    }
}
