package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The outlets of {@code config/outlets.yaml}, by the name that feeds and headlines carry. */
public final class Outlets {
    public static final String FILE = "outlets.yaml";
    private static final Set<String> KEYS =
            Set.of("outlet", "family", "country", "reliability", "state-media", "wire", "credits");
    /** Nothing is known about a source that nobody has rated. */
    private static final String UNRATED = "F";

    /** A dateline stands at the beginning: the place, the wire in brackets, a dash. */
    private static final int DATELINE = 80;

    private final Map<String, Outlet> byName;
    private final Map<String, Outlet> byCredit;

    private Outlets(Map<String, Outlet> byName, Map<String, Outlet> byCredit) {
        this.byName = Map.copyOf(byName);
        this.byCredit = Map.copyOf(byCredit);
    }

    public static Outlets read(String file, String text, Findings findings) {
        Map<String, Outlet> byName = new HashMap<>();
        Map<String, Outlet> byCredit = new TreeMap<>();
        YamlNode.read(file, text, findings).ifPresent(root -> {
            root.onlyKeys("outlets", Set.of("outlets"));
            root.require("outlets", file).ifPresent(list -> list.items().forEach(item -> {
                item.onlyKeys("outlet", KEYS);
                Optional<String> name = item.require("outlet", "outlet").map(YamlNode::text);
                if (name.isPresent()) {
                    Outlet outlet = outlet(name.get(), item);
                    if (byName.putIfAbsent(name.get(), outlet) != null) {
                        item.error("outlet '" + name.get() + "' stands here a second time");
                    }
                    credits(item).forEach(credit -> byCredit.put("(" + credit + ")", outlet));
                }
            }));
        });
        return new Outlets(byName, byCredit);
    }

    /** The outlet of a name; one that the file does not list is its own publisher, unrated. */
    public Outlet of(String name) {
        Outlet outlet = byName.get(name);
        return outlet == null ? new Outlet(name, null, UNRATED, false, false) : outlet;
    }

    /** The wire that a text credits in its dateline, such as {@code BEIJING (AP) — }. */
    public Optional<Outlet> credited(@Nullable String summary) {
        if (summary == null || summary.indexOf('(') < 0) {
            return Optional.empty();
        }
        String dateline = summary.substring(0, Math.min(summary.length(), DATELINE));
        return byCredit.entrySet().stream()
                .filter(credit -> dateline.contains(credit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<String> credits(YamlNode item) {
        YamlNode node = item.get("credits");
        if (node != null && !flag(item, "wire")) {
            node.error("credits belong to a wire; write wire: true");
        }
        return node == null ? List.of() : node.texts();
    }

    private static Outlet outlet(String name, YamlNode item) {
        String family = item.text("family");
        return new Outlet(
                family == null ? name : family,
                item.text("country"),
                reliability(item),
                flag(item, "state-media"),
                flag(item, "wire"));
    }

    private static String reliability(YamlNode item) {
        YamlNode node = item.get("reliability");
        if (node == null) {
            return UNRATED;
        }
        if (node.text().matches("[A-F]")) {
            return node.text();
        }
        node.error("reliability '" + node.text() + "' is none of A, B, C, D, E, F");
        return UNRATED;
    }

    private static boolean flag(YamlNode item, String key) {
        YamlNode node = item.get(key);
        if (node == null) {
            return false;
        }
        if (!Set.of("true", "false").contains(node.text())) {
            node.error(key + " '" + node.text() + "' is neither true nor false");
        }
        return Boolean.parseBoolean(node.text());
    }
}
