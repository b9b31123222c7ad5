package io.watchfloor.incidents.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SinceTest {
    private static final int STORY = 360;

    @Test
    void whatIsToldForHoursDoesNotMakeItselfOld() {
        Since since = Since.first(1_000).sees(9_000, STORY).sees(9_100, STORY);

        assertThat(since.quiet(9_300, STORY)).isEqualTo(8_000);
        assertThat(since.quiet(9_500, STORY)).isEqualTo(400);
    }

    @Test
    void theFirstStoryOfAllKnowsNothingOfBefore() {
        assertThat(Since.first(1_000).quiet(1_100, STORY)).isEqualTo(Since.NEVER);
    }

    @Test
    void aLateReportMovesTheStartOrWhatWasBefore() {
        Since since = Since.first(1_000).sees(9_000, STORY);

        assertThat(since.sees(8_900, STORY)).isEqualTo(new Since(1_000, 8_900, 9_000));
        assertThat(since.sees(3_000, STORY)).isEqualTo(new Since(3_000, 9_000, 9_000));
        assertThat(since.sees(500, STORY)).isEqualTo(since);
    }
}
