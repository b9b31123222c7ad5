package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Pair;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The standing disputes of {@code config/standing.yaml}: wars and postures whose daily course calls nobody. The file may
 * be missing; then there are none.
 */
public final class StandingDisputes {
    public static final String FILE = "standing.yaml";
    public static final StandingDisputes NONE = new StandingDisputes(Map.of());
    private static final Set<String> KEYS = Set.of("pair", "subject", "title");

    private final Map<String, String> titles;

    private StandingDisputes(Map<String, String> titles) {
        this.titles = Map.copyOf(titles);
    }

    /**
     * Reads the file.
     *
     * @param subjects the subjects there are; a dispute about another one is a finding
     */
    public static StandingDisputes read(String file, String text, Set<String> subjects, Findings findings) {
        Map<String, String> titles = new TreeMap<>();
        YamlNode.read(file, text, findings).ifPresent(root -> {
            root.onlyKeys("standing disputes", Set.of("standing"));
            root.require("standing", file).ifPresent(list -> list.items().forEach(item -> {
                item.onlyKeys("dispute", KEYS);
                Optional<Pair> pair = item.require("pair", "dispute").flatMap(StandingDisputes::pair);
                Optional<String> subject = item.require("subject", "dispute").flatMap(node -> subject(node, subjects));
                Optional<String> title = item.require("title", "dispute").map(YamlNode::text);
                if (pair.isPresent() && subject.isPresent() && title.isPresent()) {
                    String old = titles.putIfAbsent(key(pair.get(), subject.get()), title.get());
                    if (old != null) {
                        item.error(pair.get() + " " + subject.get() + " stands here a second time");
                    }
                }
            }));
        });
        return new StandingDisputes(titles);
    }

    /** The title of the dispute that a pair and subject belong to, or absent. */
    public @Nullable String of(Pair pair, String subject) {
        return titles.get(key(pair, subject));
    }

    /** Whether a pair has a standing dispute, of whatever subject. */
    public boolean has(Pair pair) {
        return titles.keySet().stream().anyMatch(key -> key.startsWith(pair + "."));
    }

    /** Whether a party is one of a standing dispute. */
    public boolean concerns(String party) {
        return titles.keySet().stream()
                .map(key -> Pair.parse(key.substring(0, key.indexOf('.'))))
                .anyMatch(pair -> pair.has(party));
    }

    private static String key(Pair pair, String subject) {
        return pair + "." + subject;
    }

    private static Optional<Pair> pair(YamlNode node) {
        try {
            return Optional.of(Pair.parse(node.text()));
        } catch (IllegalArgumentException e) {
            node.error(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<String> subject(YamlNode node, Set<String> subjects) {
        if (subjects.contains(node.text())) {
            return Optional.of(node.text());
        }
        node.error("no subject '" + node.text() + "' in " + Subjects.FILE);
        return Optional.empty();
    }
}
