package io.watchfloor.bench.matcher;

import io.watchfloor.analysis.rules.English;
import io.watchfloor.analysis.rules.RuleSet;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.analysis.yaml.YamlNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Rules made ready for our matcher, and what that cost.
 *
 * @param yamlMillis to read the YAML
 * @param compileMillis from there to a matcher that is ready to run
 * @param bytes of heap that the rule set keeps alive, the YAML tree that findings point into included
 */
record Compiled(RuleSet rules, double yamlMillis, double compileMillis, long bytes) {

    static Compiled of(List<DrawnRule> drawn, DrawnWords words) {
        String pack = "pack: p\nrules:\n"
                + drawn.stream().map(rule -> rule.yaml(words)).collect(Collectors.joining());
        long before = used();
        Findings findings = new Findings();
        long began = System.nanoTime();
        SortedMap<String, YamlNode> read = RuleSet.read(Map.of("rules/p.yaml", pack), findings);
        long parsed = System.nanoTime();
        RuleSet rules = RuleSet.compile(read, new English(Set.copyOf(DrawnRule.PARTIES)), Set.of("war"));
        long compiled = System.nanoTime();
        if (findings.hasErrors()) {
            throw new IllegalStateException(findings.sorted().get(0).toString());
        }
        read.clear();
        long kept = used() - before;
        return new Compiled(rules, (parsed - began) / 1e6, (compiled - parsed) / 1e6, kept);
    }

    /** Heap in use after collections. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
