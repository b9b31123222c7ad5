package io.watchfloor.streams;

import io.watchfloor.incidents.outages.Counted;
import io.watchfloor.model.Json;
import io.watchfloor.rules.reports.Reported;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of each headline, for 30 days, and how many headlines came in the window of the last. A value is the time of fetching in milliseconds (8 bytes), the
 * revision (4 bytes) and, where something was reported, the JSON of the reports. Nothing is sorted by time, because every
 * headline would pay for that with a second record; old ones are found by going round the store in small steps.
 */
final class ReportedStore {
    static final String NAME = "reported";
    static final Duration KEPT = Duration.ofDays(30);
    /** Headlines looked at in one step: a few milliseconds of work. */
    static final int STEP = 2_000;

    /** No id of a headline; its value is shaped as the others are, and as old as the last headline. */
    private static final String COUNTED = "(counted)";

    private final KeyValueStore<String, byte[]> store;
    /** Where the next step starts; null for the beginning. */
    private @Nullable String next;

    ReportedStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    Optional<Reported> find(String headline) {
        return Optional.ofNullable(store.get(headline)).map(ReportedStore::read);
    }

    private static Reported read(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        Instant fetched = Instant.ofEpochMilli(buffer.getLong());
        int revision = buffer.getInt();
        byte[] json = Arrays.copyOfRange(value, buffer.position(), value.length);
        List<Reported.Entry> reports = json.length == 0 ? List.of() : List.of(Json.read(json, Reported.Entry[].class));
        return new Reported(revision, fetched, reports);
    }

    void put(String headline, Reported reported) {
        byte[] json = reported.reports().isEmpty() ? new byte[0] : Json.write(reported.reports());
        store.put(
                headline,
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES + json.length)
                        .putLong(reported.fetched().toEpochMilli())
                        .putInt(reported.revision())
                        .put(json)
                        .array());
    }

    /** How many headlines were counted and are not told of. */
    Counted counted() {
        byte[] value = store.get(COUNTED);
        if (value == null) {
            return Counted.NONE;
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new Counted(Instant.ofEpochMilli(buffer.getLong()), buffer.getInt());
    }

    void counted(Counted changed) {
        Instant begin = changed.begin();
        if (begin != null) {
            store.put(
                    COUNTED,
                    ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                            .putLong(begin.toEpochMilli())
                            .putInt(changed.headlines())
                            .array());
        }
    }

    /** Takes one step round the store and forgets what it meets that is older than 30 days. */
    void forget(Instant now) {
        long oldest = now.minus(KEPT).toEpochMilli();
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = store.range(next, null)) {
            for (int looked = 0; looked < STEP && range.hasNext(); looked++) {
                KeyValue<String, byte[]> entry = range.next();
                if (ByteBuffer.wrap(entry.value).getLong() < oldest) {
                    old.add(entry.key);
                }
            }
            next = range.hasNext() ? range.peekNextKey() : null;
        }
        old.forEach(store::delete);
    }
}
