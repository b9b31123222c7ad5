package io.watchfloor.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test on the shared broker needs, under a topic prefix of its own. */
public final class OnBroker {
    private OnBroker() {}

    public static ServiceContext context(String prefix, int partitions, Path data) {
        Instant now = Instant.parse("2023-02-03T14:00:00Z");
        return new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics(prefix, partitions, true),
                new DeskClock.Replay(now, now.plusSeconds(86_400)),
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
    }

    public static void create(ServiceContext context, Topic<?>... topics) {
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(topics), 1);
        }
    }

    /** A producer that has its transactional id, ready to begin. */
    public static KafkaProducer<String, byte[]> transactional(ServiceContext context, String id) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", context.bootstrap());
        properties.put("transactional.id", id);
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }
}
