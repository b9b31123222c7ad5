package io.watchfloor.cli.topics;

import java.util.Map;
import java.util.TreeMap;

/**
 * A topic that somebody has to make.
 *
 * @param replication how many brokers keep it
 * @param config settings that are not the brokers' own
 */
public record PlannedTopic(String topic, int partitions, int replication, Map<String, String> config) {
    public PlannedTopic {
        config = Map.copyOf(config);
    }

    /** As Kafka's own tool makes it. */
    public String command() {
        StringBuilder command = new StringBuilder(
                        "kafka-topics.sh --bootstrap-server HOST:PORT --create --if-not-exists")
                .append(" --topic ")
                .append(topic)
                .append(" --partitions ")
                .append(partitions)
                .append(" --replication-factor ")
                .append(replication);
        new TreeMap<>(config)
                .forEach((key, value) ->
                        command.append(" --config ").append(key).append('=').append(value));
        return command.toString();
    }
}
