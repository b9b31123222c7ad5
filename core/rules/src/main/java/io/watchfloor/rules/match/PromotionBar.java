package io.watchfloor.rules.match;

import io.watchfloor.files.yaml.YamlNode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pack asks of a rule before its status may rise: {@code promote: { days: 7, hits: 20, verdicts: 5, precision:
 * 0.8, low: 0.35 }}. What a rule says itself counts before what its pack says.
 *
 * @param shadow how long it must have had its status
 * @param hits headlines that it must have matched
 * @param verdicts reports of it that people must have judged
 * @param precision share of those that must be right, 0 to 1
 * @param low how low the 95 % interval of that share may reach
 */
public record PromotionBar(Duration shadow, int hits, int verdicts, double precision, double low) {
    /** Of a pack that says nothing. */
    public static final PromotionBar HOUSE = new PromotionBar(Duration.ofDays(7), 20, 5, 0.8, 0.35);

    /** The keys of the entry. */
    public static final Set<String> KEYS = Set.of("days", "hits", "verdicts", "precision", "low");

    /** Reads the entry of a pack; what is wrong becomes findings and counts as not said. */
    public static PromotionBar read(@Nullable YamlNode node, PromotionBar otherwise) {
        if (node == null) {
            return otherwise;
        }
        node.onlyKeys("promote", KEYS);
        return new PromotionBar(
                Duration.ofDays(
                        (long) number(node, "days", (double) otherwise.shadow().toDays(), 3650)),
                (int) number(node, "hits", otherwise.hits(), 1_000_000),
                (int) number(node, "verdicts", otherwise.verdicts(), 1_000_000),
                number(node, "precision", otherwise.precision(), 1),
                number(node, "low", otherwise.low(), 1));
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
