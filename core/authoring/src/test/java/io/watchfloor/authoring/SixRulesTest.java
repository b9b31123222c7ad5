package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Six rules of an analyst who read the pages and no code, beside the house's: they lint, pass, and do as the pages say. */
class SixRulesTest {
    private static final String FILE = "rules/critic.yaml";

    private static DecisionBook book(String text) {
        Map<String, String> files = new TreeMap<>(Config.files());
        files.put(FILE, text);
        return Books.book(files);
    }

    private static String pack() {
        try (InputStream in = Objects.requireNonNull(SixRulesTest.class.getResourceAsStream("six-rules.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Headline headline(String title) {
        return Books.headline("h", "Harbour Post", title, null, Instant.parse("2023-02-10T12:00:00Z"));
    }

    /** What makes reports of a title, as the whole book decides by words: rule and pairs. */
    private static List<String> reports(String title, CompiledBook book) {
        return Tagger.tagByRules(headline(title), book, rule -> {}).matches().stream()
                .filter(match -> match.accepted() && match.ruling().status() == RuleStatus.STABLE)
                .flatMap(match -> match.pairs().stream()
                        .filter(PairSignal::reports)
                        .map(pair -> match.rule() + " " + pair.pair()))
                .toList();
    }

    @Test
    void lintsAndPassesBesideTheRulesOfTheHouse() {
        assertThat(Lint.check(book(pack()), rule -> rule.place().file().equals(FILE)))
                .extracting(Finding::toString)
                .filteredOn(finding -> finding.contains("critic"))
                .isEmpty();
    }

    @Test
    void whatPromotionWouldDoIsAskedByStatusAlone() {
        String stable = pack().replace("status: experimental", "status: stable");
        CompiledBook before = CompiledBook.compile(book(pack()));
        CompiledBook after = CompiledBook.compile(book(stable));

        assertThat(reports("Chinese ship cuts Taiwanese undersea cable", after))
                .containsExactly("critic/cable-cut CHN-TWN");
        assertThat(reports("Chinese ship cuts Taiwanese undersea cable", before))
                .doesNotContain("critic/cable-cut CHN-TWN");
        assertThat(reports("Finland finds undersea cable to Estonia cut", after))
                .isEmpty();
        assertThat(reports("Thailand and China agree visa-free travel", after))
                .containsExactly("critic/visa-waiver CHN-THA");
        assertThat(reports("Russia quits Ukraine grain deal", after)).containsExactly("critic/grain-deal-exit RUS-UKR");
    }

    @Test
    void theSameMatchTwiceWithTwoMeaningsIsAnError() {
        String twice = pack()
                + pack().substring(pack().indexOf("  - rule: grain-deal-exit"))
                        .replace("rule: grain-deal-exit", "rule: grain-deal-again")
                        .replace("signal: hostile", "signal: cooperative");

        assertThat(Lint.check(book(twice), rule -> rule.name().equals("grain-deal-again")))
                .filteredOn(Finding::isError)
                .extracting(Finding::toString)
                .anyMatch(finding -> finding.contains("grain-deal-exit") && finding.contains(FILE));
    }
}
