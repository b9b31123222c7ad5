package io.watchfloor.files.yaml;

import java.util.Locale;
import java.util.Set;

/** Finds plain words that other YAML readers and older habits turn into something that is no text. */
public final class YamlTraps {
    private static final Set<String> SWITCHES = Set.of("on", "off", "yes", "no", "y", "n");
    private static final Set<String> NOTHING = Set.of("null", "~", "");

    private YamlTraps() {}

    /** Warns of every trap below a node; a number or {@code true} where one is meant is none. */
    public static void check(YamlNode node) {
        if (node.isMap()) {
            node.entries().values().forEach(YamlTraps::check);
        } else if (node.isList()) {
            node.items().forEach(YamlTraps::check);
        } else if (node.isPlain()) {
            scalar(node);
        }
    }

    private static void scalar(YamlNode node) {
        String text = node.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (SWITCHES.contains(lower)) {
            node.warn("'" + text + "' is a switch to other YAML readers: put it in quotation marks");
        } else if (NOTHING.contains(lower)) {
            node.error("'" + text + "' is no text: put it in quotation marks, or take the key away");
        } else if (text.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
            node.warn("'" + text + "' is a number to other YAML readers: put it in quotation marks");
        } else if (text.matches("0\\d+")) {
            node.warn("'" + text + "' is an octal number to other YAML readers: put it in quotation marks");
        }
    }
}
