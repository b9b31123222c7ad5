package io.watchfloor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kill; the CI run kills more often, and by command as often as one likes: {@code ./watchfloor prove kill --rounds 50}. */
class KillRoundsIT {
    @Test
    void losesNothingAndRepeatsNothingWhenKilled(@TempDir Path scratch) throws Exception {
        StringWriter said = new StringWriter();
        boolean held = new KillRounds(Path.of("../.."), 20230202, new PrintWriter(said)).run(1, scratch);
        assertThat(held).as(said.toString()).isTrue();
    }
}
