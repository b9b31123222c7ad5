package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.rules.match.Pack;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.Dictionary;
import io.watchfloor.rules.patterns.Finders;
import io.watchfloor.rules.patterns.Lists;
import io.watchfloor.rules.patterns.RememberedForms;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packs and house files among the files of a decision book: finds, reads and compiles them. */
public final class Packs {
    /** Where packs stand in a decision book. */
    public static final String FOLDER = "rules/";

    public static final String HOUSE_LISTS = FOLDER + "house-lists.yaml";
    public static final String HOUSE_EXCLUSIONS = FOLDER + "house-exclusions.yaml";

    /** Those of the house's lists that hold verbs: what a verb does in a headline about states. */
    public static final List<String> HOUSE_VERBS = List.of(
            "criticise",
            "warn",
            "threaten",
            "praise",
            "meet",
            "visit",
            "suspend",
            "resume",
            "warm",
            "restrict",
            "ease",
            "detain",
            "attack",
            "give",
            "deploy",
            "cancel",
            "refuse");

    private Packs() {}

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

    /** The lists that patterns of each file may name, those of the house first; a list that cannot be read is left out. */
    public static Map<String, Lists> lists(Map<String, String> files, Vocabulary vocabulary) {
        SortedMap<String, YamlNode> read = read(files, new Findings());
        Lists house = new Lists(null);
        PackLoader loader = new PackLoader(vocabulary, new Finders(new Dictionary()), house, Map.of(), Set.of());
        house(read, HOUSE_LISTS, "lists").ifPresent(node -> loader.readLists(node, house));
        Map<String, Lists> lists = new LinkedHashMap<>(Map.of(HOUSE_LISTS, house));
        read.forEach((file, root) -> {
            if (!file.equals(HOUSE_LISTS) && !file.equals(HOUSE_EXCLUSIONS)) {
                Lists own = new Lists(house);
                loader.readLists(root.get("lists"), own);
                lists.put(file, own);
            }
        });
        return lists;
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
        List<RuleClause> lists = new ArrayList<>();
        house(files, HOUSE_LISTS, "lists").ifPresent(node -> lists.addAll(loader.readLists(node, house)));
        ConditionLoader patterns = new ConditionLoader(known, finders, house, Map.of(), Set.of());
        house(files, HOUSE_EXCLUSIONS, "exclusions").ifPresent(node -> node.entries()
                .forEach((name, entries) -> exclusions.put(name, patterns.clause(name, entries, "exclusion " + name))));
        List<Pack> packs = new ArrayList<>();
        files.forEach((path, root) -> {
            if (!path.equals(HOUSE_LISTS) && !path.equals(HOUSE_EXCLUSIONS)) {
                loader.read(root).ifPresent(packs::add);
            }
        });
        return new RuleSet(lists, List.copyOf(exclusions.values()), packs, dictionary);
    }

    private static Optional<YamlNode> house(Map<String, YamlNode> files, String path, String key) {
        return Optional.ofNullable(files.get(path)).flatMap(root -> {
            root.onlyKeys(path, Set.of(key));
            return root.require(key, path);
        });
    }
}
