package io.watchfloor.cli.command.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.Main;
import io.watchfloor.testkit.InProcess;
import org.junit.jupiter.api.Test;

class ActorsCommandTest {
    @Test
    void showsWhoIsMeant() {
        InProcess run =
                InProcess.run(Main.line(), "actors", "explain", "Blinken warns Beijing", "--date", "2023-02-02");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).startsWith("Blinken ").contains(" USA ", " person ", " source ", "official");
        assertThat(run.lines().get(2)).startsWith("Beijing ").contains(" CHN ", " capital ", " target ");
    }

    @Test
    void officesEnd() {
        InProcess run =
                InProcess.run(Main.line(), "actors", "explain", "Blinken warns Beijing", "--date", "2026-02-02");
        assertThat(run.lines().get(1)).contains("former");
    }
}
