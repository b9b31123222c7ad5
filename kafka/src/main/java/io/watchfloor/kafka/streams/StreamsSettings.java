package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.assignment.assignors.StickyTaskAssignor;

/** The settings of every Kafka Streams service: exactly once, classic protocol with static membership, named resources. */
public final class StreamsSettings {
    /** Only for measuring what exactly once costs: with anything else a kill loses or repeats results. */
    public static final String GUARANTEE = "streams.guarantee";

    /** When a group has not heard of an instance for so long, it gives its tasks to another. */
    public static final Duration SESSION = Duration.ofSeconds(6);

    /**
     * What waits for an absent broker is given up after so long; a commit that is given up leaves a producer that takes
     * nothing any more, and tasks that read all of their state again.
     */
    private static final Duration OUTLASTS = Duration.ofMinutes(10);

    /**
     * Services whose work is one task. The assignor of Kafka Streams would deal it anew to whoever comes or goes beside it, by a
     * number of the process; this one leaves it where it is. {@code streams} keeps the other, which warms up state before it moves.
     */
    private static final Set<String> ONE_TASK = Set.of("ingest", "alerts");

    /** Not less than the largest record that brokers take. */
    private static final int CHANGELOG_SEGMENT = 16 << 20;

    private static final int BATCH = 64 << 10;

    private StreamsSettings() {}

    /**
     * Properties of one service.
     *
     * @param service short name; the application id is derived from it
     */
    public static Properties of(ServiceContext context, String service) {
        String applicationId = context.applicationId(service);
        Properties p = new Properties();
        p.putAll(context.settings().clientSettings());
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, context.bootstrap());
        p.put(StreamsConfig.STATE_DIR_CONFIG, context.data().resolve("streams").toString());
        p.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                context.settings().get(GUARANTEE, StreamsConfig.EXACTLY_ONCE_V2));
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, context.settings().integer("kafka.replication", 1));
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads(context, service));
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, context.settings().integer("streams.standbys", 0));
        Duration commit = context.settings().duration("streams.commit-interval", Duration.ofMillis(40));
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commit.toMillis());
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        p.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        if (ONE_TASK.contains(service)) {
            p.put(StreamsConfig.TASK_ASSIGNOR_CLASS_CONFIG, StickyTaskAssignor.class.getName());
        }
        membership(p, member(context, service));
        clients(p, commit);
        changelogs(p);
        handlers(p, context, service);
        return p;
    }

    static int threads(ServiceContext context, String service) {
        return context.settings().integer(service + ".threads", 1);
    }

    /** Name of this instance in the group of the service; each of its threads adds its number. */
    static String member(ServiceContext context, String service) {
        return context.applicationId(service) + "-" + context.settings().get("instance", "1");
    }

    /** Static membership with a short session: a killed instance's work is taken up again within seconds. */
    private static void membership(Properties p, String member) {
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), member);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int) SESSION.toMillis());
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1500);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    }

    private static void clients(Properties p, Duration commit) {
        // Nobody reads a record before its commit, which sends what still waits; sent earlier it is only one more
        // batch.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), OUTLASTS.toMillis());
        p.put(StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), (int) OUTLASTS.toMillis());
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), (int) commit.toMillis());
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // A new batch takes a block of 64 KiB to compress into, however small it is.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 16 << 20);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), Clients.FETCH_BYTES);
    }

    /**
     * After a kill a store is restored from the whole of its changelog, and only segments that are full are compacted: by
     * default that is a gigabyte of what was overwritten long ago.
     */
    private static void changelogs(Properties p) {
        p.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), CHANGELOG_SEGMENT);
    }

    private static void handlers(Properties p, ServiceContext context, String service) {
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, InvalidRecords.class);
        p.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
        p.put(DeadLetterSettings.KEY, new DeadLetterSettings(context, context.producer(service)));
    }
}
