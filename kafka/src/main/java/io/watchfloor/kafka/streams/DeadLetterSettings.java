package io.watchfloor.kafka.streams;

import io.micrometer.core.instrument.Counter;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** How the error handlers, which Kafka creates by name, reach the dead-letter topic, the clock and the counters. */
public record DeadLetterSettings(ServiceContext context, String producer) {
    static final String KEY = "watchfloor.dead.letters";

    static DeadLetterSettings from(Map<String, ?> configs) {
        return Objects.requireNonNull((DeadLetterSettings) configs.get(KEY), KEY);
    }

    /** The record for the dead-letter topic; counts it. */
    ProducerRecord<byte[], byte[]> record(String origin, String reason, String error, byte @Nullable [] body) {
        count(context, reason);
        DeadLetter letter = DeadLetter.of(
                origin,
                reason,
                error,
                body == null ? new byte[0] : body,
                context.clock().instant(),
                producer);
        byte[] key = origin.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                context.topics().deadLetters.name(), null, letter.at().toEpochMilli(), key, Json.write(letter));
    }

    /** Counts one dead letter: {@code watchfloor_dead_letters_total{reason}}. */
    public static void count(ServiceContext context, String reason) {
        Counter.builder("watchfloor.dead.letters")
                .description("Records that could not be read or written, kept in the dead-letters topic")
                .tag("reason", reason)
                .register(context.metrics())
                .increment();
    }
}
