package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Case;
import io.watchfloor.rules.match.Correlation;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.Compounds;
import io.watchfloor.rules.patterns.PatternLint;
import io.watchfloor.rules.patterns.RuleClause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks rules by themselves and against one another; findings stand at the places that the rules were read from. */
public final class RuleLint {
    /** Hits that state pairs, before a rule may be routed. */
    private static final int STABLE_HITS = 3;

    private RuleLint() {}

    /**
     * Checks all rules.
     *
     * @param subjects ids of the subjects that there are, whether a rule has them or not
     * @param whole nothing was left out for a fault, so that what a rule names must be there
     */
    public static void check(RuleSet rules, Set<String> subjects, boolean whole) {
        rules.clauses().forEach(PatternLint::check);
        Map<String, Rule> byEvent = new HashMap<>();
        for (Rule rule : rules.rules()) {
            rule.condition().cases().forEach(alternative -> {
                List<RuleClause> clauses = alternative.clauses();
                clauses.stream().limit(1).forEach(PatternLint::checkRarity);
                ownException(rule, clauses);
                Compounds.check(clauses, excepted(rule, alternative));
            });
            repetitions(rule, byEvent);
            examples(rule);
        }
        if (whole) {
            references(rules, subjects);
        }
    }

    private static void examples(Rule rule) {
        if (rule.condition().cases().isEmpty() && rule.condition().reads() != null) {
            if (rule.meaning().level().precedence().compareTo(Precedence.PRIORITY) > 0) {
                rule.place()
                        .error("rule \"" + rule.name()
                                + "\" asks nothing but the scale: a score alone never calls, so it ends at priority");
            }
            return; // What the scale alone decides is measured on labelled months; a test of it would prove nothing.
        }
        long hits = count(rule, Example.Kind.HIT);
        String what = "rule \"" + rule.name() + "\"";
        if (hits == 0) {
            rule.place().error(what + " has no hits: write headlines that it must match under tests");
        }
        if (count(rule, Example.Kind.MISS) == 0) {
            rule.place().error(what + " has no misses: write headlines that it must not match under tests");
        }
        long stated = rule.examples().stream()
                .filter(example ->
                        example.kind() == Example.Kind.HIT && !example.pairs().isEmpty())
                .count();
        if (rule.status() == RuleStatus.STABLE && stated < STABLE_HITS) {
            rule.place().error(what + " is stable with " + stated + " hits that state pairs; it needs " + STABLE_HITS);
        }
        if (rule.status() == RuleStatus.DEPRECATED) {
            rule.place()
                    .warn(what + " is deprecated"
                            + (rule.until() == null ? "; say until when" : " and off after " + rule.until()));
        }
    }

    private static long count(Rule rule, Example.Kind kind) {
        return rule.examples().stream()
                .filter(example -> example.kind() == kind)
                .count();
    }

    private static List<RuleClause> excepted(Rule rule, Case alternative) {
        return Stream.of(
                        rule.condition().except().stream(),
                        rule.condition().exceptHeadline().stream(),
                        Stream.ofNullable(alternative.not()))
                .flatMap(clauses -> clauses)
                .toList();
    }

    /** A match pattern that the rule itself excepts can never match. */
    private static void ownException(Rule rule, List<RuleClause> clauses) {
        Set<String> excepted = rule.condition().except().stream()
                .flatMap(clause -> clause.patterns().stream())
                .map(PatternLint::plain)
                .collect(Collectors.toSet());
        for (RuleClause clause : clauses) {
            for (RuleClause.Written written : clause.patterns()) {
                if (excepted.contains(PatternLint.plain(written))) {
                    written.place().error("'" + written.text() + "' can never match: the rule excepts it");
                }
            }
        }
    }

    /** One and the same condition must stand in one rule, unless two rules ask it of different pairs. */
    private static void repetitions(Rule rule, Map<String, Rule> byEvent) {
        for (Case alternative : rule.condition().cases()) {
            List<RuleClause> clauses = alternative.clauses();
            List<String> rest = Stream.concat(clauses.stream().skip(1), Stream.ofNullable(alternative.not()))
                    .map(RuleLint::plain)
                    .toList();
            String beside = rest + " " + alternative.parties()
                    + rule.condition().language() + rule.condition().reads();
            for (RuleClause.Written written : clauses.isEmpty()
                    ? List.<RuleClause.Written>of()
                    : clauses.get(0).patterns()) {
                Rule other = byEvent.putIfAbsent(
                        PatternLint.plain(written) + clauses.get(0).atLeast() + beside, rule);
                if (other != null && !other.id().equals(rule.id())) {
                    repetition(written, rule, other);
                }
            }
        }
    }

    private static void repetition(RuleClause.Written written, Rule rule, Rule other) {
        String where = "in rule \"" + other.name() + "\" (line " + other.place().line() + ")";
        if (!meaning(rule).equals(meaning(other))) {
            written.place()
                    .error("'" + written.text() + "' means " + meaning(rule) + " here and " + meaning(other) + " "
                            + where);
        } else if (rule.meaning().relation().equals(other.meaning().relation())) {
            written.place()
                    .warn("'" + written.text() + "' stands also " + where
                            + ", with the same clauses beside it: one of the two is enough");
        }
    }

    private static String plain(RuleClause clause) {
        return clause.atLeast()
                + clause.patterns().stream()
                        .map(PatternLint::plain)
                        .sorted()
                        .toList()
                        .toString();
    }

    private static String meaning(Rule rule) {
        return rule.meaning().subject() + " "
                + rule.meaning().signals().otherwise().word();
    }

    private static void references(RuleSet rules, Set<String> subjects) {
        Set<String> ids = rules.rules().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> listed = new TreeSet<>(ids);
        listed.addAll(subjects);
        Set<String> known = rules.rules().stream().map(Rule::name).collect(Collectors.toSet());
        known.addAll(listed);
        Map<String, Rule> former = new HashMap<>();
        rules.rules().forEach(rule -> {
            rule.was().forEach(id -> former.put(id, rule));
            rule.was().forEach(id -> former.put(id.substring(id.indexOf('/') + 1), rule));
        });
        for (Rule rule : rules.rules()) {
            for (String key : List.of("outranks", "bars")) {
                YamlNode named = rule.place().get(key);
                if (named != null) {
                    named.items().forEach(item -> reference(item, known, listed, former));
                }
            }
            rule.was().stream().filter(ids::contains).forEach(living -> rule.place()
                    .error("rule \"" + rule.name() + "\": was names " + living + ", which is a rule of today"));
            for (Meaning.Affect affect : rule.meaning().affects()) {
                if (affect.pair().has(Pair.UNIDENTIFIED)) {
                    rule.place().error("rule \"" + rule.name() + "\": affects names no pair of two known parties");
                }
            }
        }
        for (Correlation correlation : rules.correlations()) {
            for (YamlNode item : correlation.place().items()) {
                String id = item.text().contains("/") ? item.text() : correlation.pack() + "/" + item.text();
                Choices.name(item, "rule", ids, id);
            }
        }
    }

    private static void reference(YamlNode item, Set<String> known, Set<String> listed, Map<String, Rule> former) {
        if (known.contains(item.text())) {
            return;
        }
        Rule renamed = former.get(item.text());
        if (renamed == null) {
            Choices.unknown(item, "rule or subject", item.text(), known, listed);
        } else {
            item.error("rule '" + item.text() + "' is now " + renamed.id());
        }
    }
}
