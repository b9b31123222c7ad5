package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.tagging.Near;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The test headlines of the house packs tell something: misses come near, and hits differ. */
class TellingTestsTest {
    private static final int NEAR_MISSES = 6;

    private final CompiledBook book = HouseBook.COMPILED;

    @Test
    void atLeastSixMissesOfARuleHoldAllButOneThing() {
        List<String> weak = new ArrayList<>();
        for (Rule rule : rules()) {
            long near = examples(rule, Example.Kind.MISS).stream()
                    .filter(miss -> isNear(rule, miss))
                    .count();
            assertThat(examples(rule, Example.Kind.HIT)).as(rule.id()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(examples(rule, Example.Kind.MISS)).as(rule.id()).hasSizeGreaterThanOrEqualTo(6);
            if (near < NEAR_MISSES) {
                weak.add(rule.id() + ": " + near + " near misses");
            }
        }
        assertThat(weak).isEmpty();
    }

    @Test
    void noTwoHitsOfARuleShareMoreThanHalfTheirWords() {
        List<String> alike = new ArrayList<>();
        for (Rule rule : rules()) {
            List<Example> hits = examples(rule, Example.Kind.HIT);
            for (int i = 0; i < hits.size(); i++) {
                for (Example other : hits.subList(i + 1, hits.size())) {
                    if (shared(hits.get(i).title(), other.title()) > 0.5) {
                        alike.add(rule.id() + ": " + hits.get(i).title() + " / " + other.title());
                    }
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    /** One clause is missing, or none and an exception, the pair or the reading keeps the rule away. */
    private boolean isNear(Rule rule, Example miss) {
        return Near.verdict(rule, RuleTests.headline(miss), book).missing() <= 1;
    }

    /** Those of English: Chinese packs have fewer tests so far, and share characters rather than words. */
    private List<Rule> rules() {
        return book.rules().rules().stream()
                .filter(rule -> rule.condition().reads() == null)
                .filter(rule -> !rule.condition().language().equals("zh"))
                .toList();
    }

    private static List<Example> examples(Rule rule, Example.Kind kind) {
        return rule.examples().stream()
                .filter(example -> example.kind() == kind)
                .toList();
    }

    /** Share of the words of both that stand in both. */
    private static double shared(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / (first.size() + second.size());
    }

    private static Set<String> words(String title) {
        return Tokenizer.tokens(title).stream().map(Token::form).collect(Collectors.toSet());
    }
}
