package io.watchfloor.bench.topology;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Topics and headlines before a run. */
final class Setup {
    private Setup() {}

    static void topics(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().createdByCli(), 1);
            TopicAdmin.create(admin, context.topics().createdByStreams(), 1);
        }
    }

    /** Appends the headlines; a refusal shows as headlines that never come out. */
    @SuppressWarnings("FutureReturnValueIgnored")
    static void send(ServiceContext context, Iterable<Headline> headlines) {
        try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            headlines.forEach(headline -> producer.send(record(context, headline)));
        }
    }

    static ProducerRecord<String, byte[]> record(ServiceContext context, Headline headline) {
        long at = headline.fetched().toEpochMilli();
        return new ProducerRecord<>(context.topics().headlines.name(), null, at, headline.id(), Json.write(headline));
    }
}
