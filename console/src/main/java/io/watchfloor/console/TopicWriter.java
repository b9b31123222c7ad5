package io.watchfloor.console;

import io.watchfloor.console.acts.Writer;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes what people do to its topic, and gives up soon: what an officer did must not come true minutes later. */
public final class TopicWriter implements Writer, AutoCloseable {
    private final ServiceContext context;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public TopicWriter(ServiceContext context) {
        this.context = context;
    }

    /** A desk serves its pages although no client can be made now, as while an identity server is away. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> made = producer == null ? Clients.promptProducer(context) : producer;
        producer = made;
        return made;
    }

    @Override
    public <V> CompletableFuture<Void> write(Topic<V> topic, String key, @Nullable V value) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        byte[] bytes = value == null ? null : Json.write(value);
        try {
            Future<RecordMetadata> unused = producer()
                    .send(new ProducerRecord<>(topic.name(), key, bytes), (metadata, failure) -> {
                        if (failure == null) {
                            written.complete(null);
                        } else {
                            written.completeExceptionally(failure);
                        }
                    });
        } catch (KafkaException e) {
            written.completeExceptionally(e);
        }
        return written;
    }

    @Override
    public void close() {
        KafkaProducer<String, byte[]> made;
        synchronized (this) {
            made = producer;
        }
        // Closing waits for answers: not with the lock.
        if (made != null) {
            made.close(Duration.ofSeconds(2));
        }
    }
}
