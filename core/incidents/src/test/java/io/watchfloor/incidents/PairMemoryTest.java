package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.incidents.points.Worth;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import org.junit.jupiter.api.Test;

class PairMemoryTest {
    private PairMemory memory;

    private Worth see(Report report) {
        PairMemory.Seen seen = PairMemory.see(memory, report);
        memory = seen.memory();
        return seen.worth();
    }

    private Worth see(double hours, String act, int tenths) {
        return see(Reporting.of("H" + hours, hours, "AP").gravity(act, tenths).report());
    }

    @Test
    void noveltyGoesByTheDaysSinceTheSameAct() {
        see(0, "strike", 60);

        assertThat(see(24, "strike", 60)).isEqualTo(new Worth(30, 60, 50, 1, 0));
        assertThat(see(24 * 11, "strike", 60)).isEqualTo(new Worth(54, 60, 90, 10, 0));
        assertThat(see(24 * 40, "strike", 60)).isEqualTo(new Worth(66, 60, 110, 29, 0));
    }

    @Test
    void theReportsOfOneStoryAreAsNewAsItsFirst() {
        see(0, "strike", 60);

        assertThat(see(24 * 40, "strike", 60).novelty()).isEqualTo(110);
        assertThat(see(24 * 40 + 3, "strike", 60).novelty()).isEqualTo(110);
        assertThat(see(24 * 40 + 9, "strike", 60).novelty()).isEqualTo(50);
    }

    @Test
    void whatWasNeverToldIsAsNewAsIsUsualUntilTheMemoryIsOlder() {
        assertThat(see(0, "strike", 60).days()).isEqualTo(30);
        assertThat(see(24 * 5, "seizure", 60).days()).isEqualTo(30);
        assertThat(see(24 * 50, "blockade", 60).days()).isEqualTo(50);
    }

    @Test
    void asGraveWeighsWhatTheBookSays() {
        see(0, "strike", 60);

        Worth worth = see(Reporting.of("B", 24, "AP")
                .gravity("seizure", 60, Scorings.HALF)
                .report());

        // The act is as new as is usual, 110 %, but something as grave was told yesterday, 50 %.
        assertThat(worth.novelty()).isEqualTo(80);
    }

    @Test
    void whatSaysNotThatItHappenedIsNeitherWorthAnythingNorRemembered() {
        assertThat(see(Reporting.of("A", 0, "AP")
                        .gravity("strike", 60)
                        .opinion()
                        .report()))
                .isNull();
        assertThat(see(Reporting.of("B", 0, "AP")
                        .gravity("strike", 60)
                        .affecting("CHN-JPN", "JPN")
                        .report()))
                .isNull();
        assertThat(see(Reporting.of("C", 0, "AP").report())).isNull();
        assertThat(memory).isNull();
    }

    @Test
    void anOfficialAddsWhatTheBookSays() {
        assertThat(see(Reporting.of("A", 0, "AP")
                        .gravity("strike", 60)
                        .byOfficial()
                        .report()))
                .isEqualTo(new Worth(71, 60, 110, 30, 5));
    }

    @Test
    void staysBelowAKilobyteAndAHalfAndIsReadAsItWasWritten() {
        for (int i = 0; i < 500; i++) {
            see(i * 13, "an-act-of-a-long-name-" + i % 90, i % 101);
        }

        assertThat(Json.write(memory)).hasSizeLessThanOrEqualTo(1_536);
        assertThat(Json.read(Json.write(memory), PairMemory.class)).isEqualTo(memory);
        assertThat(memory.acts()).containsKey("an-act-of-a-long-name-49").doesNotContainKey("an-act-of-a-long-name-50");
    }
}
