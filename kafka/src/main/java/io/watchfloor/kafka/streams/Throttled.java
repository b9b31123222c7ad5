package io.watchfloor.kafka.streams;

import java.util.Collection;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/** How long brokers hold the clients of a topology back, because a quota says so; Kafka's clients measure it themselves. */
final class Throttled {
    /** Milliseconds, the longest of the last minute or so; of every kind of request of producers and consumers. */
    private static final Set<String> NAMES = Set.of("produce-throttle-time-max", "fetch-throttle-time-max");

    private static final double MILLIS = 1000;

    private Throttled() {}

    static double seconds(KafkaStreams streams) {
        return seconds(streams.metrics().values());
    }

    /** The longest of all clients; 0 while none was held back. */
    static double seconds(Collection<? extends Metric> metrics) {
        return metrics.stream()
                .filter(metric -> NAMES.contains(metric.metricName().name())
                        && metric.metricValue() instanceof Double millis
                        && Double.isFinite(millis))
                .mapToDouble(metric -> (Double) metric.metricValue() / MILLIS)
                .max()
                .orElse(0);
    }
}
