package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Report;
import org.junit.jupiter.api.Test;

class NotGatheredTest {
    private static final String OTHERS = "rules explain says which";

    @Test
    void whatIsSaidAsAFactAndOpensNothingIsSentToItsExplanation() {
        assertThat(why(Reporting.of("a", 0, "bbc").notOpening().report()))
                .startsWith("waiting: asserted, said by")
                .contains(OTHERS);
        assertThat(why(Reporting.of("a", 0, "bbc").opinion().report()))
                .startsWith("waiting: opinion, said by")
                .doesNotContain(OTHERS);
        assertThat(why(Reporting.of("a", 0, "bbc").report())).startsWith("not gathered yet");
    }

    private static String why(Report report) {
        return NotGathered.why(report, report.headline().eventTime());
    }
}
