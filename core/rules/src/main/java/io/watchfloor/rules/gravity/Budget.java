package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many calls officers are to be woken by, at most. Only told of: no decision reads how many calls there were.
 *
 * @param week calls of seven days
 * @param night of these, between 22 and 06 UTC
 * @param day calls of the worst day
 */
public record Budget(int week, int night, int day) {
    static final String KEY = "budget";
    private static final int MOST = 999;

    static Optional<Budget> read(@Nullable YamlNode node) {
        if (node == null) {
            return Optional.empty();
        }
        node.onlyKeys(KEY, Set.of("week", "night", "day"));
        return Optional.of(new Budget(
                Numbers.required(node, "week", KEY, 0, MOST),
                Numbers.required(node, "night", KEY, 0, MOST),
                Numbers.required(node, "day", KEY, 0, MOST)));
    }
}
