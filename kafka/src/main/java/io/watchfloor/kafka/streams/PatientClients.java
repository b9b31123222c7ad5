package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.SignIn;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * The clients of Kafka Streams, of which the one that reads tables whole waits for a new token: its thread is the only one that Kafka
 * Streams cannot replace, and the service would end with it.
 */
final class PatientClients extends DefaultKafkaClientSupplier {
    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return new Patient(config);
    }

    private static final class Patient extends KafkaConsumer<byte[], byte[]> {
        Patient(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
            try {
                return super.poll(atMost);
            } catch (KafkaException e) {
                SignIn.waitToReturn(Thread.currentThread().getName(), e);
                return ConsumerRecords.empty();
            }
        }
    }
}
