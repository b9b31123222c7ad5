package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Modality;
import io.watchfloor.rules.patterns.Dictionary;
import io.watchfloor.rules.patterns.Finders;
import io.watchfloor.rules.patterns.Lists;
import io.watchfloor.rules.patterns.Pattern;
import io.watchfloor.rules.patterns.PatternFault;
import io.watchfloor.rules.patterns.PatternParser;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Vocabulary;
import io.watchfloor.text.reading.Clause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the table of acts; what is wrong becomes findings at its place. */
public final class UrgencyReader {
    private static final Set<String> KEYS = Set.of(
            "cap",
            "stretch",
            "raise-at-most",
            "otherwise",
            "date",
            "modality",
            "places",
            "codes",
            "lists",
            "acts",
            "raisers",
            "numbers",
            PointsReader.KEY,
            Budget.KEY);
    private static final Set<String> FAMILIES = Set.of("force", "pressure", "talk", "people", "other");
    /** The patterns of Chinese headlines, beside those of {@code match}. */
    private static final String CHINESE = "chinese";

    private static final int MOST = Numbers.MOST;

    private final Vocabulary vocabulary;
    private final Dictionary dictionary = new Dictionary();
    private final Finders finders = new Finders(dictionary);
    private final Lists lists = new Lists(null);
    private final GravityExamples examples = new GravityExamples();

    private UrgencyReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the table of a book; absent when the book, an old one, has none.
     *
     * @param files path below config/ to content
     */
    public static Optional<UrgencyTable> read(Map<String, String> files, Vocabulary vocabulary, Findings findings) {
        String text = files.get(UrgencyTable.FILE);
        if (text == null) {
            return Optional.empty();
        }
        String weights = files.get(UrgencyTable.WEIGHTS);
        String priors = files.get(Priors.FILE);
        Weights weighing = weights == null ? Weights.NONE : Weights.read(UrgencyTable.WEIGHTS, weights, findings);
        Priors before = priors == null ? Priors.NONE : Priors.read(priors, findings);
        return YamlNode.read(UrgencyTable.FILE, text, findings)
                .map(root -> new UrgencyReader(vocabulary).table(root, weighing, before));
    }

    private UrgencyTable table(YamlNode root, Weights weights, Priors priors) {
        root.onlyKeys(UrgencyTable.FILE, KEYS);
        examples.day(root.get("date"));
        each(root, "lists", this::list);
        List<Act> acts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        items(root, "acts").forEach(item -> act(item, names).ifPresent(acts::add));
        List<Raiser> raisers = new ArrayList<>();
        items(root, "raisers").forEach(item -> raiser(item, names).ifPresent(raisers::add));
        List<Counted> numbers = new ArrayList<>();
        items(root, "numbers").forEach(item -> counted(item, names).ifPresent(numbers::add));
        Map<Modality, Integer> percent = new EnumMap<>(Modality.class);
        each(root, "modality", (key, value) -> modality(key, value)
                .ifPresent(one -> percent.put(one, Numbers.percent(value))));
        Map<Clause.Kind, Integer> places = new EnumMap<>(Clause.Kind.class);
        each(root, "places", (key, value) -> place(key, value)
                .ifPresent(one -> places.put(one, Numbers.percent(value))));
        Map<String, Integer> codes = new HashMap<>();
        each(root, "codes", (key, value) -> codes.put(key, Numbers.number(value, 0, MOST)));
        return new UrgencyTable(
                List.copyOf(acts),
                List.copyOf(raisers),
                List.copyOf(numbers),
                Map.copyOf(percent),
                Map.copyOf(places),
                Map.copyOf(codes),
                Numbers.number(root, "otherwise", 0),
                bounds(root),
                Numbers.number(root, "raise-at-most", MOST),
                points(root, acts).map(read -> read.with(priors)),
                Budget.read(root.get(Budget.KEY)),
                weights,
                examples.all(),
                dictionary);
    }

    private static Optional<PointsTable> points(YamlNode root, List<Act> acts) {
        YamlNode points = root.get(PointsReader.KEY);
        YamlNode percents = points == null ? null : points.get(PointsReader.ACTS);
        if (percents != null && !acts.isEmpty()) {
            percents.entries().forEach((act, percent) -> {
                if (acts.stream().noneMatch(one -> one.name().equals(act))) {
                    percent.error("points: the table has no act '" + act + "'");
                }
            });
        }
        return PointsReader.read(points);
    }

    private static Bounds bounds(YamlNode root) {
        int cap = Numbers.number(root, "cap", MOST);
        YamlNode stretch = root.get("stretch");
        if (stretch == null) {
            return new Bounds(cap, cap, MOST);
        }
        stretch.onlyKeys("stretch", Set.of("above", "percent"));
        YamlNode percent = stretch.require("percent", "stretch").orElse(null);
        return new Bounds(
                cap,
                Numbers.number(stretch, "above", MOST),
                percent == null ? MOST : Numbers.number(percent, MOST, 3 * MOST));
    }

    private void list(String name, YamlNode entries) {
        List<Pattern> options = new ArrayList<>();
        for (YamlNode entry : entries.items()) {
            parse(entry, "list " + name).ifPresent(options::add);
        }
        if (options.isEmpty()) {
            entries.error("list '" + name + "' is empty");
        } else {
            lists.add(name, new Pattern.Choice(List.copyOf(options)));
        }
    }

    private Optional<Act> act(YamlNode item, Set<String> names) {
        item.onlyKeys("act", Set.of("act", "family", "code", "base", "match", CHINESE, "tests"));
        String name = name(item, "act", names);
        YamlNode base = item.require("base", "act").orElse(null);
        RuleClause match = match(item, "act", name);
        String family = item.text("family");
        if (family != null && !FAMILIES.contains(family)) {
            item.error("act '" + name + "': family '" + family + "' is none of force, pressure, talk, people, other");
        }
        if (base == null || match == null) {
            return Optional.empty();
        }
        YamlNode tests = item.get("tests");
        if (tests != null) {
            tests.items().forEach(test -> examples.add(test, name));
        }
        return Optional.of(new Act(
                name, family == null ? "other" : family, code(item.get("code")), Numbers.number(base, 0, MOST), match));
    }

    private Optional<Raiser> raiser(YamlNode item, Set<String> names) {
        item.onlyKeys("raiser", Set.of("raiser", "tenths", "match", CHINESE));
        String name = name(item, "raiser", names);
        YamlNode tenths = item.require("tenths", "raiser").orElse(null);
        RuleClause match = match(item, "raiser", name);
        return tenths == null || match == null
                ? Optional.empty()
                : Optional.of(new Raiser(name, Numbers.number(tenths, -MOST, MOST), match));
    }

    private Optional<Counted> counted(YamlNode item, Set<String> names) {
        item.onlyKeys("number", Set.of("number", "match", CHINESE, "reach", "steps"));
        String name = name(item, "number", names);
        RuleClause match = match(item, "number", name);
        YamlNode steps = item.require("steps", "number").orElse(null);
        if (match == null || steps == null) {
            return Optional.empty();
        }
        TreeMap<Integer, Integer> read = new TreeMap<>();
        for (Map.Entry<String, YamlNode> step : steps.entries().entrySet()) {
            if (step.getKey().matches("\\d{1,7}")) {
                read.put(Integer.valueOf(step.getKey()), Numbers.number(step.getValue(), -MOST, MOST));
            } else {
                step.getValue()
                        .error("number '" + name + "': step '" + step.getKey() + "' is no whole number below 10^7");
            }
        }
        return Optional.of(new Counted(name, match, Numbers.number(item, "reach", 4), read));
    }

    private static String name(YamlNode item, String what, Set<String> names) {
        String name = item.require(what, what).map(YamlNode::text).orElse("");
        if (!name.isEmpty() && !names.add(what + " " + name)) {
            item.error(what + " '" + name + "' stands here a second time");
        }
        return name;
    }

    private @Nullable RuleClause match(YamlNode item, String what, String name) {
        YamlNode match = item.require("match", what).orElse(null);
        if (match == null) {
            return null;
        }
        YamlNode chinese = item.get(CHINESE);
        List<RuleClause.Written> written = new ArrayList<>();
        for (YamlNode pattern : Stream.concat(
                        match.items().stream(), chinese == null ? Stream.empty() : chinese.items().stream())
                .toList()) {
            parse(pattern, what + " '" + name + "'").ifPresent(read -> {
                written.add(new RuleClause.Written(pattern.text(), read, finders.of(read), pattern));
                NamesInPatterns.check(read, pattern, what + " '" + name + "'");
            });
        }
        return new RuleClause(name, List.copyOf(written));
    }

    private Optional<Pattern> parse(YamlNode node, String what) {
        try {
            return Optional.of(PatternParser.parse(node.text(), lists, vocabulary));
        } catch (PatternFault fault) {
            node.report(Severity.ERROR, fault.offset(), what + ": " + fault.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable EventCode code(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        node.onlyKeys("code", Set.of("plover", "cameo"));
        return new EventCode(node.text("plover"), node.text("cameo"));
    }

    private static Optional<Modality> modality(String key, YamlNode at) {
        try {
            return Optional.of(Modality.of(key));
        } catch (IllegalArgumentException e) {
            at.error(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Clause.Kind> place(String key, YamlNode at) {
        for (Clause.Kind kind : Clause.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(kind);
            }
        }
        at.error("'" + key + "' is none of main, subordinate, kicker");
        return Optional.empty();
    }

    private static List<YamlNode> items(YamlNode root, String key) {
        YamlNode node = root.get(key);
        return node == null ? List.of() : node.items();
    }

    private static void each(YamlNode root, String key, BiConsumer<String, YamlNode> reader) {
        YamlNode node = root.get(key);
        if (node != null) {
            node.entries().forEach(reader);
        }
    }
}
