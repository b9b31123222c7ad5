package io.watchfloor.kafka;

import io.watchfloor.model.Json;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** JSON values of one type; a tombstone stays null. Unreadable bytes throw InvalidJsonException with the place. */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;

    public JsonSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? tombstone() : Json.write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    // Kafka's interfaces carry nulls without saying so.
    @SuppressWarnings("NullAway")
    private static byte[] tombstone() {
        return null;
    }

    @SuppressWarnings("NullAway")
    private T read(byte @Nullable [] bytes) {
        return bytes == null ? null : Json.read(bytes, type);
    }
}
