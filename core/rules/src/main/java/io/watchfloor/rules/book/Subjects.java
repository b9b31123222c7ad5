package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Durations;
import io.watchfloor.model.Family;
import io.watchfloor.rules.gravity.UrgencyTable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The subjects of {@code config/subjects.yaml}, by id. */
public final class Subjects {
    public static final String FILE = "subjects.yaml";
    private static final Set<String> KEYS = Set.of("id", "title", "rank", "gather", "reaction", "family");

    private final Map<String, Subject> byId;
    private final Map<String, List<String>> follows;

    private Subjects(Map<String, Subject> byId, Map<String, List<String>> follows) {
        this.byId = Collections.unmodifiableMap(byId);
        this.follows = Map.copyOf(follows);
    }

    public static Subjects read(String file, String text, Findings findings) {
        Map<String, Subject> byId = new LinkedHashMap<>();
        Map<String, List<String>> follows = new LinkedHashMap<>();
        YamlNode.read(file, text, findings).ifPresent(root -> {
            root.onlyKeys("subjects", Set.of("subjects", "follows"));
            root.require("subjects", file)
                    .ifPresent(list -> list.items().forEach(item -> read(item).ifPresent(subject -> {
                        if (byId.putIfAbsent(subject.id(), subject) != null) {
                            item.error("subject '" + subject.id() + "' stands here a second time");
                        }
                    })));
            YamlNode table = root.get("follows");
            if (table != null) {
                table.entries().forEach((act, before) -> follows.put(act, before.texts()));
            }
        });
        return new Subjects(byId, follows);
    }

    /**
     * The subject of an id.
     *
     * @throws IllegalArgumentException when the book has no such subject; a compiled book's rules name only known ones
     */
    public Subject get(String id) {
        Subject subject = byId.get(id);
        if (subject == null) {
            throw new IllegalArgumentException("no subject '" + id + "' in " + FILE);
        }
        return subject;
    }

    /** Ids of those in which a state shows that it reacts to what others did. */
    public List<String> reactions() {
        return byId.values().stream().filter(Subject::reaction).map(Subject::id).toList();
    }

    /** Acts of which an act is the next turn; none of one that is not known. */
    public List<String> follows(@Nullable String act) {
        return act == null ? List.of() : follows.getOrDefault(act, List.of());
    }

    /** Names every act of the table of turns that is none. */
    void check(Set<String> acts, Findings findings) {
        follows.forEach((act, before) -> Stream.concat(Stream.of(act), before.stream())
                .filter(one -> !acts.contains(one))
                .forEach(one -> findings.add(new Finding(
                        FILE,
                        1,
                        1,
                        Severity.ERROR,
                        "follows: '" + act + "': '" + one + "' is no act of " + UrgencyTable.FILE))));
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    private static Optional<Subject> read(YamlNode item) {
        item.onlyKeys("subject", KEYS);
        Optional<String> id = item.require("id", "subject").map(YamlNode::text);
        Optional<Integer> rank = item.require("rank", "subject").flatMap(Subjects::rank);
        Optional<Duration> gather = item.require("gather", "subject").flatMap(Subjects::gather);
        if (id.isEmpty() || rank.isEmpty() || gather.isEmpty()) {
            return Optional.empty();
        }
        String title = item.text("title");
        YamlNode reaction = item.get("reaction");
        return Optional.of(new Subject(
                id.get(),
                title == null ? id.get() : title,
                rank.get(),
                gather.get(),
                reaction != null && isTrue(reaction),
                family(item.get("family"))));
    }

    private static Family family(@Nullable YamlNode node) {
        if (node == null) {
            return Family.OTHER;
        }
        try {
            return Family.of(node.text());
        } catch (IllegalArgumentException e) {
            node.error(String.valueOf(e.getMessage()));
            return Family.OTHER;
        }
    }

    private static boolean isTrue(YamlNode node) {
        if (!node.text().matches("true|false")) {
            node.error("reaction '" + node.text() + "' is neither true nor false");
        }
        return node.text().equals("true");
    }

    private static Optional<Integer> rank(YamlNode node) {
        if (node.text().matches("\\d{1,4}")) {
            return Optional.of(Integer.valueOf(node.text()));
        }
        node.error("rank '" + node.text() + "' is no number from 0 to 9999");
        return Optional.empty();
    }

    private static Optional<Duration> gather(YamlNode node) {
        Optional<Duration> gather = Durations.parse(node.text());
        if (gather.isEmpty()) {
            node.error("gather '" + node.text() + "' is not a valid duration (write 45m, 72h, 14d or 2w)");
        }
        return gather;
    }
}
