package io.watchfloor.alerts.outbox;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Json;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts attempts, and writes them to the topic deliveries, each before the next one is made. */
final class DeliveryLog implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeliveryLog.class);

    private final Topic<Delivery> topic;
    private final KafkaProducer<String, byte[]> producer;
    private final OutboxMetrics metrics;

    DeliveryLog(ServiceContext context, OutboxMetrics metrics) {
        this.metrics = metrics;
        topic = context.topics().deliveries;
        producer = Clients.producer(context);
    }

    /**
     * Returns when the record is safe. Without it the notification would be sent again after a restart, under its old key.
     *
     * @return whether it was recorded
     */
    boolean write(Delivery delivery) throws InterruptedException {
        metrics.attempted(delivery.receiver(), delivery.outcome());
        byte[] value = Json.write(delivery);
        try {
            var written = producer.send(new ProducerRecord<>(topic.name(), delivery.notification(), value));
            // The next notification waits for this record: lingering for a fuller batch would only delay it.
            producer.flush();
            written.get();
            return true;
        } catch (ExecutionException e) {
            log.error(
                    "{} of {} could not be recorded and may be repeated after a restart: {}",
                    delivery.outcome().word(),
                    delivery.notification(),
                    String.valueOf(e.getCause()));
            return false;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
