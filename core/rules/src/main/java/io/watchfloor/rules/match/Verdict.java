package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.Nearness;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                .max(Comparator.comparingDouble(alternative -> nearness(alternative, text, support)))
                .map(nearest -> of(rule.id(), nearest, text, support))
                .map(verdict -> verdict.missing() > 0 ? verdict : verdict.excepted(rule, text, support))
                .orElse(new Verdict(rule.id(), List.of(), 0, null));
    }

    /** The verdict on a match that found all that its rule asks for. */
    public static Verdict of(RuleHit hit) {
        List<OfClause> clauses = new ArrayList<>();
        hit.found()
                .forEach((clause, found) ->
                        clauses.add(new OfClause(clause, found.text().words(found.hit()), null)));
        return new Verdict(hit.rule().id(), clauses, 1, null);
    }

    /** How near a rule's nearest case comes to a text, from 0 to 1: all that must be known of a rule to pass it over. */
    public static double nearness(Rule rule, Text text, List<Text> support) {
        double most = 0;
        for (Case alternative : rule.condition().cases()) {
            most = Math.max(most, nearness(alternative, text, support));
        }
        return most;
    }

    private static double nearness(Case alternative, Text text, List<Text> support) {
        double sum = 0;
        for (RuleClause clause : alternative.clauses()) {
            if (clause.matches(text)) {
                sum += clause.isSupportable() ? PARTY : 1;
            } else if (clause.isSupportable() && support.stream().anyMatch(clause::matches)) {
                sum += PARTY;
            } else {
                sum += PARTLY * Nearness.share(clause, text);
            }
        }
        return sum / Math.max(1, alternative.clauses().size());
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
        for (RuleClause clause : alternative.clauses()) {
            List<Hit> hits = clause.find(text);
            boolean supplied = clause.isSupportable() && support.stream().anyMatch(clause::matches);
            String found = !hits.isEmpty() ? text.words(hits.get(0)) : supplied ? "(in the summary)" : null;
            verdicts.add(new OfClause(clause.name(), found, found == null ? Nearness.say(clause, text) : null));
        }
        if (alternative.parties() != null) {
            String named = PartyCount.said(text);
            boolean missed = alternative.miscounts(text);
            verdicts.add(new OfClause(
                    "parties", missed ? null : named, missed ? named + ", not " + alternative.parties() : null));
        }
        return new Verdict(rule, verdicts, nearness(alternative, text, support), null);
    }
}
