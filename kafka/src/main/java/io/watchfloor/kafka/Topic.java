package io.watchfloor.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * One topic of the catalogue: its name, what its values are, and how it is kept. Keys are text.
 *
 * @param name with prefix, as the broker knows it
 * @param type of the values
 * @param partitions never changed in place
 * @param config topic settings that matter to us; others stay the broker's
 * @param writers services that write to it; the first creates it
 * @param key what the key is, in words
 * @param readers services that wait for it
 */
public record Topic<V>(
        String name,
        Class<V> type,
        int partitions,
        Map<String, String> config,
        String key,
        String writers,
        String readers) {

    public Serde<String> keySerde() {
        return Serdes.String();
    }

    public Serde<V> valueSerde() {
        return new JsonSerde<>(type);
    }

    NewTopic toNewTopic(short replication) {
        return new NewTopic(name, partitions, replication).configs(config);
    }

    @Override
    public String toString() {
        return name;
    }
}
