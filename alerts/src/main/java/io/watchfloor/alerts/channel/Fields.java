package io.watchfloor.alerts.channel;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Durations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Optional fields of the routing file. */
public final class Fields {
    private Fields() {}

    /** A span of time that is not zero; one that is none is a finding at its place. */
    public static Duration duration(YamlNode map, String key, Duration otherwise) {
        YamlNode node = map.get(key);
        if (node == null) {
            return otherwise;
        }
        Duration span = duration(node, key).orElse(otherwise);
        if (span.isZero()) {
            node.error(key + ": must be longer than nothing");
        }
        return span;
    }

    /** A span of time, zero included; one that is none is a finding at its place. */
    public static Optional<Duration> duration(@Nullable YamlNode node, String what) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<Duration> span = Durations.orZero(node.text());
        if (span.isEmpty()) {
            node.error(what + ": \"" + node.text()
                    + "\" is no span of time; write numbers with w, d, h, m, s or ms, such" + " as 90s or 1h30m");
        }
        return span;
    }
}
