package io.watchfloor.bench.topology;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.replay.Replayer;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Topics, a book and headlines before a run. */
final class Setup {
    private Setup() {}

    /** What a run of streams at such a broker is told. */
    static ServiceContext context(EmbeddedBroker broker, String prefix, DeskClock clock, Path folder) {
        return new ServiceContext(
                broker.bootstrap(),
                new Topics(prefix, Topics.PARTITIONS, true),
                clock,
                Settings.of(Map.of()),
                folder,
                Metrics.registry());
    }

    /** Makes all topics, and has a book decide. */
    static void prepare(ServiceContext context, DecisionBook book) {
        Replayer.createTopics(context);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().createdByCli(), 1);
            TopicAdmin.create(admin, context.topics().createdByStreams(), 1);
        }
        Topic<?> books = context.topics().decisionBook;
        Clients.publish(context, List.of(new ProducerRecord<>(books.name(), "1", Json.write(book))));
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
