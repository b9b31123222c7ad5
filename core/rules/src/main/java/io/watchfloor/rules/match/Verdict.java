package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.Nearness;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How near a rule came to matching a text.
 *
 * @param clauses what became of each clause of the case that came nearest
 * @param nearness from 0 to 1; words count more than parties, which most headlines have
 * @param exception the exception that kept it from matching, or absent
 */
public record Verdict(String rule, List<OfClause> clauses, double nearness, @Nullable String exception) {

    private static final double PARTY = 0.5;
    private static final double PARTLY = 0.8;

    /**
     * What became of a clause.
     *
     * @param found the text that it matched, or absent
     * @param missing what kept the nearest of its patterns from matching, or absent when one matched
     */
    public record OfClause(String clause, @Nullable String found, @Nullable String missing) {}

    /** The verdict on a rule's nearest case; {@code support} may supply parties. */
    public static Verdict of(Rule rule, Text text, List<Text> support) {
        return rule.condition().cases().stream()
                .map(alternative -> of(rule.id(), alternative, text, support))
                .max(Comparator.comparingDouble(Verdict::nearness))
                .map(verdict -> verdict.missing() > 0 ? verdict : verdict.excepted(rule, text, support))
                .orElse(new Verdict(rule.id(), List.of(), 0, null));
    }

    /** A rule of which nothing is missing was kept away by an exception, or is about no pair of the text. */
    private Verdict excepted(Rule excepting, Text text, List<Text> support) {
        String exception = RuleMatcher.killing(excepting, text, support)
                .or(() -> excepting.condition().cases().stream()
                        .flatMap(alternative -> RuleMatcher.barring(alternative, text).stream())
                        .findFirst())
                .orElse(null);
        return new Verdict(rule, clauses, nearness, exception);
    }

    /** Clauses that found nothing. */
    public long missing() {
        return clauses.stream().filter(clause -> clause.found == null).count();
    }

    private static Verdict of(String rule, Case alternative, Text text, List<Text> support) {
        List<OfClause> verdicts = new ArrayList<>();
        double sum = 0;
        for (RuleClause clause : alternative.clauses()) {
            List<Hit> hits = clause.find(text);
            Optional<Hit> supplied = clause.isSupportable()
                    ? support.stream()
                            .flatMap(other -> clause.find(other).stream())
                            .findFirst()
                    : Optional.empty();
            if (!hits.isEmpty()) {
                sum += clause.isSupportable() ? PARTY : 1;
                verdicts.add(new OfClause(clause.name(), text.words(hits.get(0)), null));
            } else if (supplied.isPresent()) {
                sum += PARTY;
                verdicts.add(new OfClause(clause.name(), "(in the summary)", null));
            } else {
                Nearness.Best best = Nearness.of(clause, text);
                sum += PARTLY * best.share();
                verdicts.add(new OfClause(clause.name(), null, best.words()));
            }
        }
        int clauses = alternative.clauses().size();
        if (alternative.parties() != null) {
            String named = PartyCount.named(text) + " named";
            boolean missed = alternative.miscounts(text);
            verdicts.add(new OfClause(
                    "parties", missed ? null : named, missed ? named + ", not " + alternative.parties() : null));
        }
        return new Verdict(rule, verdicts, sum / Math.max(1, clauses), null);
    }
}
