package io.watchfloor.cli.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.RuleCount;
import io.watchfloor.model.Modality;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleCountsTest {
    @Test
    void readsWhatStreamsCounted() {
        RuleCounts counts = RuleCounts.of(
                """
                [{"name":"watchfloor.rule.candidates","tags":{"rule":"p/a"},"value":12000.0},
                 {"name":"watchfloor.rule.matches","tags":{"modality":"asserted","rule":"p/a"},"value":7.0},
                 {"name":"watchfloor.rule.matches","tags":{"modality":"denied","rule":"p/a"},"value":1.0},
                 {"name":"watchfloor.rule.last.hit.seconds","tags":{"rule":"p/a"},"value":1.6753755E9},
                 {"name":"watchfloor.rule.last.hit.seconds","tags":{"rule":"p/b"},"value":0.0},
                 {"name":"watchfloor.headlines.tagged","tags":{},"value":9.0}]
                """);

        assertThat(counts.ofRule("p/a"))
                .isEqualTo(new RuleCount(
                        12_000,
                        Map.of(Modality.ASSERTED, 7L, Modality.DENIED, 1L),
                        Instant.ofEpochSecond(1_675_375_500)));
        assertThat(counts.ofRule("p/b")).isEqualTo(RuleCount.NONE);
        assertThat(counts.ofRule("p/c")).isEqualTo(RuleCount.NONE);
    }
}
