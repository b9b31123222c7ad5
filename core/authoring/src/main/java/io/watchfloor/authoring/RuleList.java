package io.watchfloor.authoring;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a book with what they did.
 *
 * @param rows one for each rule, in the order of files and lines
 */
public record RuleList(List<Row> rows) {

    /**
     * One rule.
     *
     * @param hits test headlines that it must match
     * @param misses test headlines that it must not match
     * @param candidates texts in which it was looked at since counting began
     * @param matches headlines that it matched since then
     * @param byModality those matches by modality
     * @param lastHit when the newest headline that it matched was published, or absent
     * @param version of what it says; see {@link Rule#version()}
     * @param precision how many of the judged reports that it makes are right, or absent
     */
    public record Row(
            String rule,
            RuleStatus status,
            Precedence precedence,
            String subject,
            @Nullable String owner,
            String title,
            long hits,
            long misses,
            long candidates,
            long matches,
            Map<Modality, Long> byModality,
            @Nullable Instant lastHit,
            String version,
            @Nullable Share precision) {}

    /**
     * The list.
     *
     * @param counts what a rule did so far, by its id
     * @param precision by rule id; see {@link Verdicts#precision}
     */
    public static RuleList of(CompiledBook book, Function<String, RuleCount> counts, Map<String, Share> precision) {
        return new RuleList(book.rules().rules().stream()
                .map(rule -> row(rule, counts.apply(rule.id()), precision))
                .toList());
    }

    private static Row row(Rule rule, RuleCount count, Map<String, Share> precision) {
        String version = rule.version();
        return new Row(
                rule.id(),
                rule.status(),
                rule.meaning().level().precedence(),
                rule.meaning().subject(),
                rule.owner(),
                rule.title(),
                examples(rule, Example.Kind.HIT),
                examples(rule, Example.Kind.MISS),
                count.candidates(),
                count.matches(),
                count.byModality(),
                count.lastHit(),
                version,
                precision.get(rule.id()));
    }

    private static long examples(Rule rule, Example.Kind kind) {
        return rule.examples().stream()
                .filter(example -> example.kind() == kind)
                .count();
    }

    /** As a terminal shows it: one line for each rule. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(String.format(
                    "%-36s %-12s %-9s %-14s %3d hits %3d misses %6d looks %6d matches  %-20s  %-26s  %s%n",
                    row.rule(),
                    row.status().word(),
                    row.precedence().word(),
                    row.subject(),
                    row.hits(),
                    row.misses(),
                    row.candidates(),
                    row.matches(),
                    row.lastHit() == null ? "-" : row.lastHit().truncatedTo(ChronoUnit.SECONDS),
                    Verdicts.text(row.precision()),
                    row.title()));
        }
        return text.toString();
    }
}
