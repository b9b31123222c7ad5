package io.watchfloor.bench.matcher;

import io.watchfloor.bench.measure.Contest;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.patterns.English;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Rules made ready for our matcher, and what that cost.
 *
 * @param yamlMillis CPU time of the process to read the YAML
 * @param compileMillis the same from there to a matcher that is ready to run: patterns, forms, dictionary, index
 * @param bytes of heap that the rule set keeps alive, the YAML tree that findings point into included
 */
record Compiled(RuleSet rules, double yamlMillis, double compileMillis, long bytes) {

    static Compiled of(List<DrawnRule> drawn, DrawnWords words) {
        String pack = "pack: p\nrules:\n"
                + drawn.stream().map(rule -> rule.yaml(words)).collect(Collectors.joining());
        long before = used();
        Findings findings = new Findings();
        long began = Contest.cpuNanos();
        SortedMap<String, YamlNode> read = Packs.read(Map.of("rules/p.yaml", pack), findings);
        long parsed = Contest.cpuNanos();
        RuleSet rules = Packs.compile(read, new English(Set.copyOf(DrawnRule.PARTIES)), Set.of("war"));
        long compiled = Contest.cpuNanos();
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
