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
                # TYPE watchfloor_rule_matches_total counter
                watchfloor_rule_candidates_total{rule="p/a"} 1.2E4
                watchfloor_rule_matches_total{modality="asserted",rule="p/a"} 7.0
                watchfloor_rule_matches_total{modality="denied",rule="p/a"} 1.0
                watchfloor_rule_last_hit_seconds{rule="p/a"} 1.6753755E9
                watchfloor_rule_last_hit_seconds{rule="p/b"} 0.0
                watchfloor_headlines_tagged_total 9.0
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
