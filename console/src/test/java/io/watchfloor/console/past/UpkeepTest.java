package io.watchfloor.console.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpkeepTest {
    private static final long MILLI = 1_000_000;

    private final Upkeep upkeep = new Upkeep(0);

    @Test
    void costsNoMoreWhereRecordsComeOneByOne() {
        int refreshes = 0;
        int frames = 0;
        for (int millis = 20; millis <= 60_000; millis += 20) {
            refreshes += upkeep.refreshes(1, millis * MILLI) ? 1 : 0;
            frames += upkeep.frames(1, millis * MILLI);
        }
        assertThat(refreshes).as("of 3,000 polls in a minute").isEqualTo(30);
        assertThat(frames).isEqualTo(4);
    }

    @Test
    void showsAllAsSoonAsNothingComes() {
        assertThat(upkeep.refreshes(0, MILLI)).as("nothing was written").isFalse();
        assertThat(upkeep.refreshes(1, 2 * MILLI)).isFalse();
        assertThat(upkeep.refreshes(0, 3 * MILLI)).isTrue();
        assertThat(upkeep.refreshes(0, 4 * MILLI)).isFalse();
        assertThat(upkeep.frames(0, 5 * MILLI)).isEqualTo(Upkeep.FRAMES_AT_ONCE);
    }
}
