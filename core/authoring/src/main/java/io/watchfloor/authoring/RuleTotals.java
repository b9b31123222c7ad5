package io.watchfloor.authoring;

import io.watchfloor.rules.match.Condition;
import io.watchfloor.rules.match.Pack;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.RuleClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much a book says: a pattern is one entry of a clause, with whatever alternatives stand in its brackets.
 *
 * @param rows one for each pack in the order of files, one for the files of the house, and one without a name for all
 */
public record RuleTotals(List<Row> rows) {
    /** Stands for the house's own lists and exclusions, which belong to no pack. */
    private static final String HOUSE = "house";

    /**
     * What one pack says.
     *
     * @param pack its name; absent for all together
     * @param patterns entries of clauses of {@code match}
     * @param exceptions entries of {@code not}, {@code except}, {@code except-headline} and of exclusions
     * @param words that these two write, alternatives too and a list once, so that patterns put into one are still seen
     * @param listed members of lists
     * @param tests headlines that rules must match, or must not
     */
    public record Row(
            @Nullable String pack, int rules, int patterns, int exceptions, int words, int listed, int tests) {
        private Row plus(Row other) {
            return new Row(
                    pack,
                    rules + other.rules,
                    patterns + other.patterns,
                    exceptions + other.exceptions,
                    words + other.words,
                    listed + other.listed,
                    tests + other.tests);
        }
    }

    /** Counts what stands in a compiled book. */
    public static RuleTotals of(RuleSet rules) {
        List<Row> rows = new ArrayList<>();
        rules.packs().forEach(pack -> rows.add(ofPack(pack)));
        int listed = patterns(rules.houseLists());
        int excluded = patterns(rules.houseExclusions());
        rows.add(new Row(HOUSE, 0, 0, excluded, words(rules.houseExclusions()), listed, 0));
        Row none = new Row(null, 0, 0, 0, 0, 0, 0);
        rows.add(rows.stream().reduce(none, Row::plus));
        return new RuleTotals(List.copyOf(rows));
    }

    private static Row ofPack(Pack pack) {
        Row lists = new Row(pack.id(), 0, 0, 0, 0, patterns(pack.lists()), 0);
        return pack.rules().stream().map(RuleTotals::ofRule).reduce(lists, Row::plus);
    }

    private static Row ofRule(Rule rule) {
        Condition condition = rule.condition();
        List<RuleClause> asked = condition.cases().stream()
                .flatMap(alternative -> alternative.clauses().stream())
                .toList();
        List<RuleClause> kept = Stream.of(
                        condition.cases().stream().flatMap(alternative -> Stream.ofNullable(alternative.not())),
                        condition.except().stream(),
                        condition.exceptHeadline().stream())
                .flatMap(clauses -> clauses)
                .toList();
        int tests = rule.examples().size();
        return new Row(null, 1, patterns(asked), patterns(kept), words(asked) + words(kept), 0, tests);
    }

    private static int patterns(List<RuleClause> clauses) {
        return clauses.stream().mapToInt(clause -> clause.patterns().size()).sum();
    }

    private static int words(List<RuleClause> clauses) {
        return (int) clauses.stream()
                .flatMap(clause -> clause.patterns().stream())
                .flatMap(written -> Arrays.stream(written.text().split("[\\s()|^]+|~+\\d+~?")))
                .filter(word -> !word.isEmpty())
                .count();
    }

    /** As a terminal shows it: one line for each row below a heading. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                "%-14s %6s %9s %11s %7s %9s %6s%n",
                "", "rules", "patterns", "exceptions", "words", "in lists", "tests"));
        for (Row row : rows) {
            text.append(String.format(
                    "%-14s %6d %9d %11d %7d %9d %6d%n",
                    row.pack() == null ? "in all" : row.pack(),
                    row.rules(),
                    row.patterns(),
                    row.exceptions(),
                    row.words(),
                    row.listed(),
                    row.tests()));
        }
        return text.toString();
    }
}
