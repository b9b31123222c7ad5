package io.watchfloor.analysis.book;

import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.analysis.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outlets of {@code config/outlets.yaml}, by the name that feeds and headlines carry. */
public final class Outlets {
    public static final String FILE = "outlets.yaml";
    private static final Set<String> KEYS = Set.of("outlet", "family", "country", "reliability", "state-media");
    /** Nothing is known about a source that nobody has rated. */
    private static final String UNRATED = "F";

    private final Map<String, Outlet> byName;

    private Outlets(Map<String, Outlet> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static Outlets read(String file, String text, Findings findings) {
        Map<String, Outlet> byName = new HashMap<>();
        YamlNode.read(file, text, findings).ifPresent(root -> {
            root.onlyKeys("outlets", Set.of("outlets"));
            root.require("outlets", file).ifPresent(list -> list.items().forEach(item -> {
                item.onlyKeys("outlet", KEYS);
                Optional<String> name = item.require("outlet", "outlet").map(YamlNode::text);
                if (name.isPresent() && byName.putIfAbsent(name.get(), outlet(name.get(), item)) != null) {
                    item.error("outlet '" + name.get() + "' stands here a second time");
                }
            }));
        });
        return new Outlets(byName);
    }

    /** The outlet of a name; one that the file does not list is its own publisher, unrated. */
    public Outlet of(String name) {
        Outlet outlet = byName.get(name);
        return outlet == null ? new Outlet(name, null, UNRATED, false) : outlet;
    }

    private static Outlet outlet(String name, YamlNode item) {
        String family = item.text("family");
        return new Outlet(family == null ? name : family, item.text("country"), reliability(item), stateMedia(item));
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

    private static boolean stateMedia(YamlNode item) {
        YamlNode node = item.get("state-media");
        if (node == null) {
            return false;
        }
        if (!Set.of("true", "false").contains(node.text())) {
            node.error("state-media '" + node.text() + "' is neither true nor false");
        }
        return Boolean.parseBoolean(node.text());
    }
}
