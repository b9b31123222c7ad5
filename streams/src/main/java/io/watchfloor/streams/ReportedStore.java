package io.watchfloor.streams;

import io.watchfloor.analysis.reports.Reported;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What was reported of each headline, for 30 days; forgotten in small steps, oldest first. */
final class ReportedStore {
    static final String NAME = "reported";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FORGET_AT_ONCE = 500;
    private static final String HEADLINE = "h|";
    private static final String BY_TIME = "t|";

    private final KeyValueStore<String, byte[]> store;

    ReportedStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    Optional<Reported> find(String headline) {
        return Optional.ofNullable(store.get(HEADLINE + headline)).map(bytes -> Json.read(bytes, Reported.class));
    }

    /** Puts it in the place of {@code before}, which {@link #find} gave. */
    void put(String headline, Reported reported, Optional<Reported> before) {
        before.ifPresent(old -> store.delete(timeKey(headline, old.fetched())));
        store.put(HEADLINE + headline, Json.write(reported));
        store.put(timeKey(headline, reported.fetched()), new byte[0]);
    }

    /** Forgets some of what is older than 30 days. */
    void forget(Instant now) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = store.range(BY_TIME, timeKey("", now.minus(KEPT)))) {
            while (range.hasNext() && old.size() < FORGET_AT_ONCE) {
                KeyValue<String, byte[]> entry = range.next();
                old.add(entry.key);
            }
        }
        for (String key : old) {
            store.delete(key);
            store.delete(HEADLINE + key.substring(timeKey("", now).length()));
        }
    }

    private static String timeKey(String headline, Instant fetched) {
        return BY_TIME + String.format("%015d|", fetched.toEpochMilli()) + headline;
    }
}
