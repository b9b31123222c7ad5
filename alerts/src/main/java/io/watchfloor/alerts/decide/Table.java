package io.watchfloor.alerts.decide;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What decisions remember, by key in order; tests keep it without Kafka. */
interface Table<V> {
    @Nullable
    V get(String key);

    void put(String key, V value);

    void delete(String key);

    /** A copy of what stands under keys from {@code from} up to {@code to}. */
    SortedMap<String, V> range(String from, String to);

    /** A copy of everything. */
    SortedMap<String, V> all();

    /** A table that a state store keeps. */
    static <V> Table<V> of(KeyValueStore<String, V> store) {
        return new Table<>() {
            @Override
            public @Nullable V get(String key) {
                return store.get(key);
            }

            @Override
            public void put(String key, V value) {
                store.put(key, value);
            }

            @Override
            public void delete(String key) {
                store.delete(key);
            }

            @Override
            public SortedMap<String, V> range(String from, String to) {
                return copy(store.range(from, to));
            }

            @Override
            public SortedMap<String, V> all() {
                return copy(store.all());
            }
        };
    }

    private static <V> SortedMap<String, V> copy(KeyValueIterator<String, V> found) {
        SortedMap<String, V> copy = new TreeMap<>();
        try (found) {
            found.forEachRemaining(entry -> copy.put(entry.key, entry.value));
        }
        return copy;
    }
}
