package io.watchfloor.cli.command.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void saysHowLongItTakesIfItGoesOnSo() {
        assertThat(Progress.left(60, 0.25)).isEqualTo(", 3:00 left");
        assertThat(Progress.left(10, 0.9)).isEqualTo(", 0:01 left");
    }

    @Test
    void saysNothingAtTheBeginningAndAtTheEnd() {
        assertThat(Progress.left(4, 0.5)).isEmpty();
        assertThat(Progress.left(60, 1)).isEmpty();
    }
}
