package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house packs are whole: every rule is listed, coded and tested. */
class CoverageTest {
    private static final Path PAGE = Path.of("../../docs/coverage.md");
    private static final Pattern RULE = Pattern.compile("`([a-z-]+/[a-z-]+)`");
    private static final int EXAMPLES = 6;
    /** A step against or towards the other: no one code is both. */
    private static final String EITHER_WAY = "zh-relations/zh-other";

    /** Chinese packs are young: they are to reach six too. */
    private static final int CHINESE_HITS = 3;

    private static final int CHINESE_MISSES = 2;

    /** Those of words: what only asks the learned scale has no code and no tests. */
    private static final List<Rule> RULES = HouseBook.COMPILED.rules().rules().stream()
            .filter(rule -> rule.condition().reads() == null)
            .toList();

    @Test
    void thePageListsEveryRuleAndNoOther() throws IOException {
        Set<String> listed = RULE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("config/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRuleIsStableCodedAndHasHitsAndMisses() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.status()).as(rule.id()).isEqualTo(RuleStatus.STABLE);
            if (!rule.id().equals(EITHER_WAY)) {
                assertThat(rule.meaning().event()).as(rule.id()).isNotNull();
            }
            boolean chinese = rule.condition().language().equals("zh");
            assertThat(count(rule, Example.Kind.HIT))
                    .as(rule.id() + " hits")
                    .isGreaterThanOrEqualTo(chinese ? CHINESE_HITS : EXAMPLES);
            assertThat(count(rule, Example.Kind.MISS))
                    .as(rule.id() + " misses")
                    .isGreaterThanOrEqualTo(chinese ? CHINESE_MISSES : EXAMPLES);
        });
    }

    private static long count(Rule rule, Example.Kind kind) {
        return rule.examples().stream()
                .filter(example -> example.kind() == kind)
                .count();
    }
}
