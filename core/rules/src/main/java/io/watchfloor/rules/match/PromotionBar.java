package io.watchfloor.rules.match;

import io.watchfloor.files.yaml.YamlNode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pack asks of a rule before its status may rise: {@code promote: { days: 7, hits: 20, verdicts: 5, precision:
 * 0.8 }}.
 *
 * @param shadow how long it must have had its status
 * @param hits headlines that it must have matched
 * @param verdicts reports of it that people must have judged
 * @param precision share of those that must be right, 0 to 1
 */
public record PromotionBar(Duration shadow, int hits, int verdicts, double precision) {
    /** Of a pack that says nothing. */
    public static final PromotionBar HOUSE = new PromotionBar(Duration.ofDays(7), 20, 5, 0.8);

    /** The keys of the entry. */
    public static final Set<String> KEYS = Set.of("days", "hits", "verdicts", "precision");

    /** Reads the entry of a pack; what is wrong becomes findings and counts as not said. */
    public static PromotionBar read(@Nullable YamlNode node) {
        if (node == null) {
            return HOUSE;
        }
        node.onlyKeys("promote", KEYS);
        return new PromotionBar(
                Duration.ofDays(
                        (long) number(node, "days", (double) HOUSE.shadow().toDays(), 3650)),
                (int) number(node, "hits", HOUSE.hits(), 1_000_000),
                (int) number(node, "verdicts", HOUSE.verdicts(), 1_000_000),
                number(node, "precision", HOUSE.precision(), 1));
    }

    private static double number(YamlNode node, String key, double otherwise, double most) {
        YamlNode value = node.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(value.text());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same message.
        }
        value.error("promote." + key + ": write a number from 0 to " + (long) most + ", not " + value.text());
        return otherwise;
    }
}
