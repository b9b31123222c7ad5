package io.watchfloor.alerts.channel;

import io.watchfloor.analysis.yaml.YamlNode;
import io.watchfloor.model.Durations;
import java.time.Duration;
import java.util.Optional;

/** Optional fields of the routing file. */
public final class Fields {
    private Fields() {}

    /** A span of time; one that is none is a finding at its place. */
    public static Duration duration(YamlNode map, String key, Duration otherwise) {
        YamlNode node = map.get(key);
        if (node == null) {
            return otherwise;
        }
        Optional<Duration> span = Durations.parse(node.text());
        if (span.isEmpty()) {
            node.error(key + ": \"" + node.text() + "\" is no span of time; write a number and ms, s, m, h or d");
        }
        return span.orElse(otherwise);
    }
}
