package io.watchfloor.alerts.decide;

import java.util.SortedMap;
import java.util.TreeMap;

/** What decisions remember, without Kafka. */
final class MemoryTable<V> implements Table<V> {
    private final SortedMap<String, V> map = new TreeMap<>();

    @Override
    public V get(String key) {
        return map.get(key);
    }

    @Override
    public void put(String key, V value) {
        map.put(key, value);
    }

    @Override
    public void delete(String key) {
        map.remove(key);
    }

    @Override
    public SortedMap<String, V> range(String from, String to) {
        return new TreeMap<>(map.subMap(from, to));
    }

    @Override
    public SortedMap<String, V> all() {
        return new TreeMap<>(map);
    }
}
