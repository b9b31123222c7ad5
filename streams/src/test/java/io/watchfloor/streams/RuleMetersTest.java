package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.patterns.English;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleMetersTest {
    @Test
    void soManyRulesHaveSeriesOfTheirOwnAndTheRestShareOne() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RuleMeters meters = new RuleMeters(registry);

        rules(RuleMeters.MOST + 20).rules().forEach(meters::looked);

        assertThat(registry.find("watchfloor.rule.candidates").counters()).hasSize(RuleMeters.MOST + 1);
        assertThat(registry.get("watchfloor.rule.candidates")
                        .tag("rule", RuleMeters.OTHER)
                        .counter()
                        .count())
                .isEqualTo(20);
        assertThat(registry.get("watchfloor.rule.candidates")
                        .tag("rule", "p/r0")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static RuleSet rules(int count) {
        String pack = IntStream.range(0, count)
                .mapToObj(i -> "  - rule: r" + i + "\n    title: t\n    subject: war\n    match: [word]\n")
                .collect(Collectors.joining("", "pack: p\nrules:\n", ""));
        return Packs.compile(Map.of("rules/p.yaml", pack), new English(Set.of()), Set.of("war"), new Findings());
    }
}
