package io.watchfloor.console.acts;

import io.watchfloor.kafka.Topic;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Puts records on topics. The desk writes nothing by any other way. */
@FunctionalInterface
public interface Writer {
    /**
     * Writes one record.
     *
     * @param value absent removes what the key stands for
     * @return done when the record is safe; failed when it is known that it is not there
     */
    <V> CompletableFuture<Void> write(Topic<V> topic, String key, @Nullable V value);
}
