package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.CorrelationType;
import io.watchfloor.model.Durations;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Condition;
import io.watchfloor.rules.match.Correlation;
import io.watchfloor.rules.match.Pack;
import io.watchfloor.rules.match.PromotionBar;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.patterns.Finders;
import io.watchfloor.rules.patterns.Lists;
import io.watchfloor.rules.patterns.Pattern;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a pack: its lists, its rules, its correlations. */
final class PackLoader {
    static final Set<String> PACK_KEYS =
            Set.of("pack", "owner", "promote", "defaults", "lists", "rules", "correlations");
    static final Set<String> RULE_KEYS = Set.of(
            "rule",
            "title",
            "subject",
            "facet",
            "relation",
            "implied",
            "precedence",
            "signal",
            "event",
            "cap",
            "floor",
            "because",
            "match",
            "except",
            "except-headline",
            "excludes",
            "about",
            "escalate",
            "action",
            "tests",
            "opens",
            "joins",
            "affects",
            "effect",
            "eases",
            "outranks",
            "bars",
            "was",
            "promote",
            "status",
            "until",
            "fields",
            "support",
            "lang");
    static final Set<String> CORRELATION_KEYS =
            Set.of("rule", "title", "type", "rules", "group-by", "timespan", "at-least", "precedence");

    private final Vocabulary vocabulary;
    private final Finders finders;
    private final Lists house;
    private final Map<String, RuleClause> exclusions;
    private final Set<String> subjects;
    private final MeaningLoader meanings;

    PackLoader(
            Vocabulary vocabulary,
            Finders finders,
            Lists house,
            Map<String, RuleClause> exclusions,
            Set<String> subjects) {
        this.vocabulary = vocabulary;
        this.finders = finders;
        this.house = house;
        this.exclusions = exclusions;
        this.subjects = subjects;
        this.meanings = new MeaningLoader(subjects, vocabulary.parties());
    }

    Optional<Pack> read(YamlNode root) {
        root.onlyKeys("pack", PACK_KEYS);
        Optional<String> id = root.require("pack", root.file()).map(YamlNode::text);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Defaults defaults = Defaults.read(root.get("defaults"));
        Lists lists = new Lists(house);
        List<RuleClause> written = readLists(root.get("lists"), lists);
        PromotionBar bar = PromotionBar.read(root.get("promote"), PromotionBar.HOUSE);
        List<Rule> rules = rules(root, id.get(), defaults, lists);
        rules.forEach(rule -> PromotionBar.read(rule.place().get("promote"), bar));
        warn(root.get("lists"), lists);
        return Optional.of(
                new Pack(root.file(), id.get(), bar, written, rules, correlations(root.get("correlations"), id.get())));
    }

    /** Reads lists; a list may use those that stand above it. */
    List<RuleClause> readLists(@Nullable YamlNode node, Lists lists) {
        List<RuleClause> written = new ArrayList<>();
        if (node == null) {
            return written;
        }
        ConditionLoader patterns = new ConditionLoader(vocabulary, finders, lists, Map.of(), Set.of());
        node.entries().forEach((name, entries) -> {
            RuleClause clause = patterns.clause(name, entries, "list $" + name);
            if (clause.patterns().isEmpty()) {
                entries.error("list $" + name + " is empty");
            } else {
                lists.add(
                        name,
                        new Pattern.Choice(clause.patterns().stream()
                                .map(RuleClause.Written::pattern)
                                .toList()));
                written.add(clause);
            }
        });
        return written;
    }

    private static void warn(@Nullable YamlNode lists, Lists read) {
        if (lists != null) {
            for (YamlNode key : lists.keys()) {
                if (!read.isUsed(key.text())) {
                    key.warn("list $" + key.text() + " is not used");
                }
                if (read.hides(key.text())) {
                    key.warn("list $" + key.text()
                            + " counts here, and hides that of house-lists.yaml; give it another name");
                }
            }
        }
    }

    private List<Rule> rules(YamlNode root, String pack, Defaults defaults, Lists lists) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        YamlNode list = root.get("rules");
        if (list != null) {
            for (YamlNode item : list.items()) {
                Optional<String> name = item.require("rule", "rule").map(YamlNode::text);
                if (name.isPresent() && !names.add(name.get())) {
                    item.error("rule \"" + name.get() + "\" stands here a second time");
                }
                name.flatMap(text -> rule(item, pack, text, root.text("owner"), defaults, lists))
                        .ifPresent(rules::add);
            }
        }
        return List.copyOf(rules);
    }

    private Optional<Rule> rule(
            YamlNode item, String pack, String name, @Nullable String owner, Defaults defaults, Lists lists) {
        String what = "rule \"" + name + "\"";
        item.onlyKeys(what, RULE_KEYS);
        Condition condition =
                new ConditionLoader(vocabulary, finders, lists, exclusions, subjects).read(item, what, defaults);
        Set<String> clauseNames = new LinkedHashSet<>();
        condition
                .cases()
                .forEach(alternative -> alternative.clauses().forEach(clause -> clauseNames.add(clause.name())));
        String title = item.require("title", what).map(YamlNode::text).orElse(name);
        RuleStatus status = Defaults.status(item).orElse(defaults.status());
        return meanings.read(item, what, defaults, clauseNames)
                .map(meaning -> new Rule(
                        pack + "/" + name,
                        was(item, pack),
                        title,
                        owner,
                        status,
                        Defaults.date(item.get("until")).orElse(null),
                        meaning,
                        condition,
                        new ExampleLoader(meanings).read(item.get("tests"), defaults),
                        item));
    }

    /** Ids under which it stood before; a name alone is of the same pack. */
    private static List<String> was(YamlNode item, String pack) {
        YamlNode was = item.get("was");
        return was == null
                ? List.of()
                : was.texts().stream()
                        .map(name -> name.contains("/") ? name : pack + "/" + name)
                        .toList();
    }

    private static List<Correlation> correlations(@Nullable YamlNode list, String pack) {
        List<Correlation> correlations = new ArrayList<>();
        if (list != null) {
            for (YamlNode item : list.items()) {
                correlation(item, pack).ifPresent(correlations::add);
            }
        }
        return List.copyOf(correlations);
    }

    private static Optional<Correlation> correlation(YamlNode item, String pack) {
        item.onlyKeys("correlation", CORRELATION_KEYS);
        Optional<String> name = item.require("rule", "correlation").map(YamlNode::text);
        Optional<CorrelationType> type = item.require("type", "correlation")
                .flatMap(node -> Choices.one(node, "type", CorrelationType.values(), CorrelationType::word));
        Optional<YamlNode> span = item.require("timespan", "correlation");
        Optional<Duration> within = span.flatMap(node -> Durations.parse(node.text()));
        if (span.isPresent() && within.isEmpty()) {
            span.get()
                    .error("timespan '" + span.get().text() + "' is not a valid duration (write 45m, 72h, 14d or 2w)");
        }
        YamlNode groups = item.get("group-by");
        if (groups == null || !groups.texts().contains("pair")) {
            item.error("correlation: group-by must contain pair");
        }
        Optional<YamlNode> rules = item.require("rules", "correlation");
        if (name.isEmpty() || type.isEmpty() || within.isEmpty() || rules.isEmpty()) {
            return Optional.empty();
        }
        String title = item.text("title");
        return Optional.of(new Correlation(
                pack + "/" + name.get(),
                title == null ? name.get() : title,
                type.get(),
                rules.get().texts().stream()
                        .map(rule -> rule.contains("/") ? rule : pack + "/" + rule)
                        .toList(),
                within.get(),
                atLeast(item.get("at-least")),
                Defaults.precedence(item).orElse(Precedence.PRIORITY),
                rules.get()));
    }

    private static int atLeast(@Nullable YamlNode node) {
        if (node == null) {
            return 1;
        }
        if (node.text().matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(node.text());
        }
        node.error("at-least '" + node.text() + "' is no count");
        return 1;
    }
}
