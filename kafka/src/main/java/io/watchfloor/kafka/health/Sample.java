package io.watchfloor.kafka.health;

import java.util.Map;

/**
 * What a meter shows now, as {@code /metrics} says it in JSON.
 *
 * @param name with dots, such as {@code watchfloor.rule.matches}
 */
public record Sample(String name, Map<String, String> tags, double value) {
    public Sample {
        // An empty map is left out of JSON.
        tags = tags == null ? Map.of() : Map.copyOf(tags);
    }
}
