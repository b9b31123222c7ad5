package io.watchfloor.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.patterns.PlainWords;
import io.watchfloor.rules.patterns.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.junit.jupiter.api.Test;

/** On random rules and texts, anchor and verification match exactly what Lucene Monitor matches. */
class LuceneOracleTest {
    /** {@code -Dwatchfloor.oracle.cases=10000} for the long run. */
    private static final int CASES = Integer.getInteger("watchfloor.oracle.cases", 2_000);

    private static final int RULES = 100;

    private int matched;
    private int excluded;
    private final List<RandomRule> drawn = new ArrayList<>();

    @Test
    void matchesWhatLuceneMonitorMatches() throws IOException {
        for (int round = 0; round < CASES / RULES; round++) {
            runRound(new Random(round));
        }

        assertThat(matched).as("matching cases").isGreaterThan(CASES * 30 / 100);
        assertThat(excluded).as("matches that an exclusion removes").isGreaterThan(CASES * 5 / 100);
        for (RandomRule.Operator operator : RandomRule.Operator.values()) {
            assertThat(drawn.stream().filter(rule -> rule.uses(operator)).count())
                    .as("%s", operator)
                    .isGreaterThan(CASES * 10 / 100);
        }
    }

    private void runRound(Random random) throws IOException {
        List<RandomRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(RandomRule.draw("r" + i, random));
        }
        drawn.addAll(rules);
        RuleSet ours = ours(rules, true);
        RuleSet bare = ours(rules, false);
        try (Monitor lucene = new Monitor(new WhitespaceAnalyzer())) {
            lucene.register(rules.stream()
                    .map(rule -> new MonitorQuery(rule.name(), rule.query()))
                    .toList());
            for (RandomRule rule : rules) {
                String text = rule.textAround(random);
                Set<String> found = found(ours, text);
                assertThat(found).as(text).isEqualTo(found(lucene, text));
                matched += found.contains(rule.name()) ? 1 : 0;
                excluded += !found.contains(rule.name()) && found(bare, text).contains(rule.name()) ? 1 : 0;
            }
        }
    }

    private static RuleSet ours(List<RandomRule> rules, boolean excepting) {
        String pack = "pack: p\nrules:\n"
                + rules.stream().map(rule -> rule.yaml(excepting)).collect(Collectors.joining());
        Findings findings = new Findings();
        RuleSet set = Packs.compile(Map.of("rules/p.yaml", pack), new PlainWords(), Set.of("war"), findings);
        assertThat(findings.sorted()).isEmpty();
        return set;
    }

    private static Set<String> found(RuleSet ours, String text) {
        return ours.match(ours.text(Reading.field(text)), List.of()).stream()
                .map(hit -> hit.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Monitor lucene, String text) throws IOException {
        Document document = new Document();
        document.add(new TextField(RandomRule.FIELD, text, Store.NO));
        return lucene.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
                .map(QueryMatch::getQueryId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
