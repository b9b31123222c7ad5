package io.watchfloor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.base.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What must come out of the sample fortnight comes out, and what must not does not. */
class SamplesTest {
    @Test
    void everyExpectationOfTheSamplesHolds() throws Exception {
        Samples.Result result = Samples.check(new Home(Path.of("../..").toRealPath()));
        assertThat(result.broken()).as(result.toString()).isEmpty();
        assertThat(result.headlines()).isGreaterThanOrEqualTo(300);
    }
}
