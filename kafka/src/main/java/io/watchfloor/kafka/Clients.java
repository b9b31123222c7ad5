package io.watchfloor.kafka;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain Kafka clients with the settings of the house: read_committed, acks all, values as bytes. */
public final class Clients {
    /**
     * How much one answer may hold, of all partitions together; a single record that is larger comes all the same. An
     * answer is held twice, in the heap and outside of it.
     */
    public static final int FETCH_BYTES = 4 << 20;

    private Clients() {}

    public static Admin admin(ServiceContext context) {
        return Admin.create(base(context));
    }

    /** An idempotent producer. */
    public static KafkaProducer<String, byte[]> producer(ServiceContext context) {
        return producer(producing(context));
    }

    /** An idempotent producer that gives up within seconds: for a person who waits. */
    public static KafkaProducer<String, byte[]> promptProducer(ServiceContext context) {
        Properties properties = producing(context);
        properties.put("linger.ms", "0");
        properties.put("max.block.ms", "2000");
        properties.put("request.timeout.ms", "3000");
        properties.put("delivery.timeout.ms", "4000");
        return producer(properties);
    }

    /** A producer for beats: each is old news when the second after it is due, and a few may be under way. */
    public static KafkaProducer<String, byte[]> beatProducer(ServiceContext context) {
        Properties properties = producing(context);
        properties.put("linger.ms", "0");
        properties.put("compression.type", "none");
        properties.put("buffer.memory", Integer.toString(1 << 20));
        properties.put("max.block.ms", "4000");
        properties.put("request.timeout.ms", "4000");
        properties.put("delivery.timeout.ms", "10000");
        return producer(properties);
    }

    /**
     * A producer of transactions; of two with one id the older is fenced.
     *
     * @param id unique among all that write to the cluster
     */
    public static KafkaProducer<String, byte[]> transactionalProducer(ServiceContext context, String id) {
        Properties properties = producing(context);
        properties.put("transactional.id", id);
        return producer(properties);
    }

    private static KafkaProducer<String, byte[]> producer(Properties properties) {
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private static Properties producing(ServiceContext context) {
        Properties properties = base(context);
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        // Two under way to a broker that is still electing leaders: the first is refused, the second taken, and the
        // first then out of order for ever.
        properties.put("max.in.flight.requests.per.connection", "1");
        properties.put("linger.ms", "5");
        properties.put("compression.type", "lz4");
        properties.put("max.request.size", Integer.toString(16 << 20));
        return properties;
    }

    /** A consumer without a group, that sees committed records only. */
    public static KafkaConsumer<String, byte[]> consumer(ServiceContext context) {
        return new KafkaConsumer<>(consuming(context), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The same for whoever reads to an end and leaves: a consumer that closes waits for the answer to what it asked for, and
     * a broker that has nothing new keeps it waiting for half a second unless told otherwise.
     */
    public static KafkaConsumer<String, byte[]> reader(ServiceContext context) {
        Properties properties = consuming(context);
        properties.put("fetch.max.wait.ms", "10");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Properties consuming(ServiceContext context) {
        Properties properties = base(context);
        properties.putAll(Map.of(
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "fetch.max.bytes", Integer.toString(FETCH_BYTES),
                "max.poll.records", "2000"));
        return properties;
    }

    /**
     * Sends records and returns when all are acknowledged.
     *
     * @throws KafkaEdgeException when one is not
     */
    public static void publish(ServiceContext context, List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = producer(context)) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw KafkaEdgeException.of("publishing " + records.size() + " records", e);
        }
    }

    private static Properties base(ServiceContext context) {
        Properties properties = new Properties();
        properties.putAll(context.settings().clientSettings());
        properties.put("bootstrap.servers", context.bootstrap());
        return properties;
    }
}
