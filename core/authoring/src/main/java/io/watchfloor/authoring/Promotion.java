package io.watchfloor.authoring;

import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.PromotionBar;
import io.watchfloor.rules.match.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule has earned the next status: experimental is shadow, test notifies its owner, stable is routed.
 *
 * @param rule as it is deployed
 * @param since when it came into force with its status, or absent when it never did
 * @param hits headlines that it matched since then, or in a back-test
 * @param precision of its judged reports, or absent without any
 */
public record Promotion(Rule rule, @Nullable Instant since, long hits, @Nullable Share precision) {

    /** The status above a status; stable is the highest, and what is deprecated does not come back this way. */
    public static RuleStatus next(RuleStatus status) {
        return switch (status) {
            case EXPERIMENTAL -> RuleStatus.TEST;
            case TEST, STABLE -> RuleStatus.STABLE;
            case DEPRECATED -> RuleStatus.DEPRECATED;
        };
    }

    /** What it still lacks, a line each; empty when it may rise. */
    public List<String> lacks(PromotionBar bar, Instant now) {
        List<String> lacks = new ArrayList<>();
        if (rule.status() == RuleStatus.STABLE || rule.status() == RuleStatus.DEPRECATED) {
            lacks.add("it is " + rule.status().word() + "; only experimental and test rules are promoted");
            return lacks;
        }
        if (since == null) {
            lacks.add("it is in no deployed decision book; push it first");
        } else if (Duration.between(since, now).compareTo(bar.shadow()) < 0) {
            lacks.add("it has been " + rule.status().word() + " since " + since + "; the pack asks for "
                    + bar.shadow().toDays() + " days");
        }
        if (hits < bar.hits()) {
            lacks.add("it matched " + hits + " headlines; the pack asks for " + bar.hits());
        }
        long judged = precision == null ? 0 : precision.of();
        if (judged < bar.verdicts()) {
            lacks.add(judged + " of its reports were judged; the pack asks for " + bar.verdicts());
        } else if (precision != null && precision.value() < bar.precision()) {
            lacks.add(String.format(
                    "%.2f of its judged reports are right; the pack asks for %.2f",
                    precision.value(), bar.precision()));
        } else if (precision != null && precision.low() < bar.low()) {
            lacks.add(String.format(
                    "its precision may be as low as %.2f after %d verdicts; the pack asks for %.2f: judge more",
                    precision.low(), precision.of(), bar.low()));
        }
        long withPairs = rule.examples().stream()
                .filter(example ->
                        example.kind() == Example.Kind.HIT && !example.pairs().isEmpty())
                .count();
        if (next(rule.status()) == RuleStatus.STABLE && withPairs < 3) {
            lacks.add("only " + withPairs + " of its hits state pairs; a stable rule needs 3");
        }
        return lacks;
    }
}
