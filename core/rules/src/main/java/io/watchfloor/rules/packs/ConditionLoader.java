package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.rules.match.Case;
import io.watchfloor.rules.match.Condition;
import io.watchfloor.rules.match.PartyCount;
import io.watchfloor.rules.patterns.Finders;
import io.watchfloor.rules.patterns.Lists;
import io.watchfloor.rules.patterns.Pattern;
import io.watchfloor.rules.patterns.PatternFault;
import io.watchfloor.rules.patterns.PatternParser;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the patterns of a rule. */
final class ConditionLoader {
    /** Name of the only clause of a rule that gives its patterns as a plain list. */
    private static final String UNNAMED = "match";
    /** What a rule reads that does not say otherwise. */
    private static final String ENGLISH = "en";
    /** The clause that asks the learned scale; it holds no patterns. */
    static final String READS = "reads";

    /** The clause of an alternative that bars it. */
    static final String NOT = "not";

    /** The clause of an alternative that counts the parties of the text. */
    static final String PARTIES = "parties";

    /** Keys of an alternative that are no clauses of patterns; among exceptions they are names like any other. */
    private static final Set<String> NO_PATTERNS = Set.of(READS, NOT, PARTIES);

    /** Keys of a clause of which so many patterns must match. */
    static final Set<String> SEVERAL = Set.of("at-least", "of");

    private final Vocabulary vocabulary;
    private final Finders finders;
    private final Lists lists;
    private final Map<String, RuleClause> exclusions;
    private final Set<String> subjects;

    ConditionLoader(
            Vocabulary vocabulary,
            Finders finders,
            Lists lists,
            Map<String, RuleClause> exclusions,
            Set<String> subjects) {
        this.vocabulary = vocabulary;
        this.finders = finders;
        this.lists = lists;
        this.exclusions = exclusions;
        this.subjects = subjects;
    }

    Condition read(YamlNode rule, String what, Defaults defaults) {
        YamlNode match = rule.require("match", what).orElse(null);
        YamlNode reads = match == null || !match.isMap() ? null : match.get(READS);
        return new Condition(
                match == null ? List.of() : cases(match, what),
                clauses(rule.get("except"), what + ", except", Set.of()),
                clauses(rule.get("except-headline"), what + ", except-headline", Set.of()),
                excludes(rule.get("excludes")),
                about(rule.get("about"), what),
                Defaults.fields(rule.get("fields"), defaults.fields()),
                Defaults.fields(rule.get("support"), defaults.support()),
                language(rule.get("lang")),
                reads == null ? null : ReadsLoader.read(reads));
    }

    private static String language(@Nullable YamlNode lang) {
        String language = lang == null ? ENGLISH : lang.text();
        boolean tag = language.length() > 1
                && language.length() < 4
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (lang != null && !tag) {
            lang.error("'" + language + "' is no language; write two or three small letters, such as zh");
        }
        return language;
    }

    /** A map is all of its clauses; a list is any of its patterns, or of its maps. */
    private List<Case> cases(YamlNode match, String what) {
        if (!match.isList()) {
            List<RuleClause> clauses = clauses(match, what + ", match", NO_PATTERNS);
            return clauses.isEmpty() && match.isMap() && match.get(READS) != null
                    ? List.of()
                    : List.of(alternative(clauses, match, what + ", match"));
        }
        boolean maps = match.items().stream().anyMatch(YamlNode::isMap);
        if (!maps) {
            return List.of(new Case(List.of(clause(UNNAMED, match, what + ", match")), null, null));
        }
        List<Case> cases = new ArrayList<>();
        for (YamlNode item : match.items()) {
            String place = what + ", match[" + cases.size() + "]";
            cases.add(alternative(clauses(item, place, NO_PATTERNS), item, place));
        }
        return List.copyOf(cases);
    }

    /** A rule of nothing but what bars it or counts would match everything, so the first clause is asked for. */
    private Case alternative(List<RuleClause> clauses, YamlNode node, String what) {
        YamlNode not = node.isMap() ? node.get(NOT) : null;
        YamlNode parties = node.isMap() ? node.get(PARTIES) : null;
        if (clauses.isEmpty()) {
            Stream.of(NOT, PARTIES)
                    .filter(key -> node.isMap() && node.get(key) != null)
                    .findFirst()
                    .ifPresent(key -> node.error(
                            "'" + key + "' stands alone here: write beside it what must stand in the headline"));
        }
        return new Case(
                clauses,
                not == null ? null : clause(NOT, not, what + "." + NOT),
                parties == null ? null : count(parties));
    }

    private static @Nullable PartyCount count(YamlNode node) {
        Optional<PartyCount> count = PartyCount.parse(node.text());
        if (count.isEmpty()) {
            node.error("'" + node.text() + "' counts no parties (write 1 for one state and no other, 2+ or 2-4)");
        }
        return count.orElse(null);
    }

    /** A clause of {@code match}: patterns of which any will do, or {@code { at-least: 2, of: [...] }}. */
    private RuleClause asked(String name, YamlNode node, String what) {
        if (!node.isMap()) {
            return clause(name, node, what);
        }
        node.onlyKeys(what, SEVERAL);
        YamlNode of = node.require("of", what).orElse(node);
        RuleClause any = of.equals(node) ? new RuleClause(name, List.of()) : clause(name, of, what + ".of");
        YamlNode least = node.require("at-least", what).orElse(null);
        if (least == null) {
            return any;
        }
        int patterns = of.isList() ? of.items().size() : 1;
        int number = least.text().matches("\\d{1,3}") ? Integer.parseInt(least.text()) : 0;
        if (number < 2 || number > patterns) {
            least.error(what + ": at-least must be a number from 2 to " + patterns + ", as many patterns stand in 'of'"
                    + (number == 1 ? "; for any one of them write the list alone" : ""));
            return any;
        }
        return new RuleClause(name, any.patterns(), number);
    }

    private List<RuleClause> clauses(@Nullable YamlNode node, String what, Set<String> apart) {
        if (node == null) {
            return List.of();
        }
        if (!node.isMap()) {
            return List.of(clause(UNNAMED, node, what));
        }
        List<RuleClause> clauses = new ArrayList<>();
        node.entries().forEach((name, patterns) -> {
            if (!apart.contains(name)) {
                clauses.add(
                        apart.isEmpty()
                                ? clause(name, patterns, what + "." + name)
                                : asked(name, patterns, what + "." + name));
            }
        });
        return List.copyOf(clauses);
    }

    RuleClause clause(String name, YamlNode patterns, String what) {
        List<RuleClause.Written> written = new ArrayList<>();
        int index = 0;
        for (YamlNode item : patterns.items()) {
            String place = what + (patterns.isList() ? "[" + index + "]" : "");
            RuleClause.Written pattern = pattern(item, place);
            if (pattern != null) {
                written.add(pattern);
            }
            index++;
        }
        return new RuleClause(name, List.copyOf(written));
    }

    private RuleClause.@Nullable Written pattern(YamlNode node, String what) {
        String text = node.text();
        try {
            Pattern pattern = PatternParser.parse(text, lists, vocabulary);
            return new RuleClause.Written(text, pattern, finders.of(pattern), node);
        } catch (PatternFault fault) {
            String offset = fault.offset() == 0 ? "" : " at char " + (fault.offset() + 1);
            node.report(Severity.ERROR, fault.offset(), what + offset + ": " + fault.getMessage());
            return null;
        }
    }

    /** The keys are subjects, so that a plain list would say nothing. */
    private List<RuleClause> about(@Nullable YamlNode node, String what) {
        if (node == null) {
            return List.of();
        }
        List<RuleClause> about = new ArrayList<>();
        node.entries().forEach((subject, patterns) -> {
            Choices.name(patterns, "subject", subjects, subject);
            about.add(clause(subject, patterns, what + ", about." + subject));
        });
        return List.copyOf(about);
    }

    private List<RuleClause> excludes(@Nullable YamlNode node) {
        if (node == null || (node.isScalar() && node.text().equals("house"))) {
            return List.copyOf(exclusions.values());
        }
        if (node.isScalar() && node.text().equals("none")) {
            return List.of();
        }
        Set<RuleClause> chosen = new LinkedHashSet<>();
        node.items().forEach(item -> Choices.name(item, "exclusion", exclusions.keySet())
                .map(exclusions::get)
                .ifPresent(chosen::add));
        return List.copyOf(chosen);
    }
}
