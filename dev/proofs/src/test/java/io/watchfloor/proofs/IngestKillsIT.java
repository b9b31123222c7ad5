package io.watchfloor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A restart and a takeover; five kills in the CI run and fifty by command: {@code watchfloor prove kill --rounds 50}. */
// .ci/run has the whole proof (prove kill); it would take a share of the minutes that mvn verify has.
@EnabledIfSystemProperty(named = "proofs", matches = "true")
class IngestKillsIT {
    @Test
    void losesNoItemAndRepeatsNone(@TempDir Path scratch) throws Exception {
        StringWriter said = new StringWriter();
        boolean held =
                new IngestKills(Path.of("../..").toAbsolutePath(), 20230202, new PrintWriter(said)).run(2, scratch);
        assertThat(held).as(said.toString()).isTrue();
    }
}
