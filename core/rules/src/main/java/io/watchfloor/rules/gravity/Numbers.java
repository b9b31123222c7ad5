package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.YamlNode;
import java.util.Optional;

/** Whole numbers of the table, held to their bounds. */
final class Numbers {
    static final int MOST = 100;

    private Numbers() {}

    static int percent(YamlNode node) {
        return number(node, 0, MOST);
    }

    static int number(YamlNode root, String key, int otherwise) {
        YamlNode node = root.get(key);
        return node == null ? otherwise : number(node, 0, MOST);
    }

    static int number(YamlNode node, int least, int most) {
        if (node.text().matches("-?\\d{1,3}")) {
            int number = Integer.parseInt(node.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        node.error("'" + node.text() + "' is no whole number from " + least + " to " + most);
        return 0;
    }

    /** A number that must be there. */
    static int required(YamlNode parent, String key, String what, int least, int most) {
        Optional<YamlNode> node = parent.require(key, what);
        return node.map(found -> number(found, least, most)).orElse(0);
    }
}
