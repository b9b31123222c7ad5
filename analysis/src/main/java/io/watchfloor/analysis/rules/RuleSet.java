package io.watchfloor.analysis.rules;

import io.watchfloor.analysis.language.Field;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.analysis.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All packs of a decision book, compiled into one matcher. */
public final class RuleSet {
    /** Where packs stand in a decision book. */
    public static final String FOLDER = "rules/";

    public static final String HOUSE_LISTS = FOLDER + "house-lists.yaml";
    public static final String HOUSE_EXCLUSIONS = FOLDER + "house-exclusions.yaml";

    private final List<RuleClause> house;
    private final List<Pack> packs;
    private final RuleMatcher matcher;
    private final Set<String> languages;

    private RuleSet(List<RuleClause> house, List<Pack> packs, RuleMatcher matcher) {
        this.house = house;
        this.packs = packs;
        this.matcher = matcher;
        this.languages = packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .map(rule -> rule.condition().language())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads and compiles all packs among a book's files; what is wrong with them becomes findings.
     *
     * @param files path to content
     * @param subjects ids of the subjects that rules may name
     */
    public static RuleSet compile(
            Map<String, String> files, Vocabulary vocabulary, Set<String> subjects, Findings findings) {
        return compile(read(files, findings), vocabulary, subjects);
    }

    /** The packs and house files among a book's files, read as YAML, by path; what is no YAML becomes findings. */
    public static SortedMap<String, YamlNode> read(Map<String, String> files, Findings findings) {
        SortedMap<String, YamlNode> read = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(FOLDER) && path.endsWith(".yaml")) {
                YamlNode.read(path, text, findings).ifPresent(root -> read.put(path, root));
            }
        });
        return read;
    }

    /** Compiles what was read; what is wrong becomes findings where the files were read. */
    public static RuleSet compile(SortedMap<String, YamlNode> files, Vocabulary vocabulary, Set<String> subjects) {
        Dictionary dictionary = new Dictionary();
        Finders finders = new Finders(dictionary);
        Lists house = new Lists(null);
        Map<String, RuleClause> exclusions = new LinkedHashMap<>();
        Vocabulary known = new RememberedForms(vocabulary);
        PackLoader loader = new PackLoader(known, finders, house, exclusions, subjects);
        List<RuleClause> written = new ArrayList<>();
        house(files, HOUSE_LISTS, "lists").ifPresent(node -> written.addAll(loader.readLists(node, house)));
        ConditionLoader patterns = new ConditionLoader(known, finders, house, Map.of(), Set.of());
        house(files, HOUSE_EXCLUSIONS, "exclusions").ifPresent(node -> node.entries()
                .forEach((name, entries) -> exclusions.put(name, patterns.clause(name, entries, "exclusion " + name))));
        List<Pack> packs = new ArrayList<>();
        files.forEach((path, root) -> {
            if (!path.equals(HOUSE_LISTS) && !path.equals(HOUSE_EXCLUSIONS)) {
                loader.read(root).ifPresent(packs::add);
            }
        });
        List<Rule> rules = packs.stream().flatMap(pack -> pack.rules().stream()).toList();
        written.addAll(exclusions.values());
        return new RuleSet(List.copyOf(written), List.copyOf(packs), new RuleMatcher(dictionary, rules));
    }

    private static Optional<YamlNode> house(Map<String, YamlNode> files, String path, String key) {
        return Optional.ofNullable(files.get(path)).flatMap(root -> {
            root.onlyKeys(path, Set.of(key));
            return root.require(key, path);
        });
    }

    /** A field made ready for this set's rules. */
    public Text text(Field field) {
        return matcher.text(field);
    }

    /** The rules whose event stands in a text; {@code support} may supply parties and veto. */
    public List<RuleHit> match(Text text, List<Text> support) {
        return match(text, support, rule -> {});
    }

    /**
     * The same.
     *
     * @param candidates is told of each rule of which the rarest things that it needs stand in the text
     */
    public List<RuleHit> match(Text text, List<Text> support, Consumer<Rule> candidates) {
        return matcher.match(text, support, candidates);
    }

    /**
     * Whether any rule can match a text that {@code HeadlineReader.readKnown} read, were its names looked for too. It may
     * say yes of a text that no rule matches, never no of one that a rule matches.
     */
    public boolean mayMatch(Text text) {
        return matcher.mayMatch(text);
    }

    /** Whether any rule reads headlines of a language. */
    public boolean reads(String language) {
        return languages.contains(language);
    }

    /** Whether any rule's event and parties stand in a field, whatever pair it is about. */
    public boolean matches(Field field) {
        return !match(text(field), List.of()).isEmpty();
    }

    /** The exception that bars every event of a rule in a text, as its author wrote it; absent when none does. */
    public static Optional<String> killing(Rule rule, Text text, List<Text> support) {
        return RuleMatcher.killing(rule, text, support);
    }

    /** Correlations of all packs. */
    public List<Correlation> correlations() {
        return packs.stream().flatMap(pack -> pack.correlations().stream()).toList();
    }

    /** What the pack of a rule asks of it before its status rises. */
    public PromotionBar promotionBar(Rule rule) {
        return packs.stream()
                .filter(pack -> rule.id().startsWith(pack.id() + "/"))
                .map(Pack::promote)
                .findFirst()
                .orElse(PromotionBar.HOUSE);
    }

    /** All rules in the order of files and lines. */
    public List<Rule> rules() {
        return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
    }

    /** Every pattern that authors wrote, in lists, exclusions and rules. */
    List<RuleClause> clauses() {
        List<RuleClause> clauses = new ArrayList<>(house);
        for (Pack pack : packs) {
            clauses.addAll(pack.lists());
            for (Rule rule : pack.rules()) {
                rule.condition().cases().forEach(clauses::addAll);
                clauses.addAll(rule.condition().except());
                clauses.addAll(rule.condition().exceptHeadline());
                clauses.addAll(rule.condition().about());
            }
        }
        return clauses;
    }
}
