package io.watchfloor.ingest.topology;

import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.ingest.schedule.Schedule;
import io.watchfloor.kafka.JsonSerde;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole of ingest:
 *
 * <pre>
 * feeds --> poll (stores feed-schedule, feed-seen; fetch threads beside it) --> headlines
 *                                                                          \--> feed-health
 *                                                                           \-> dead-letters
 * </pre>
 *
 * One partition, so one task polls and any other instance stands by. What a poll yields and the state after it are
 * written in one transaction.
 */
public final class IngestTopology {
    static final String FEEDS = "feeds";
    static final String POLL = "poll";
    static final String HEADLINES = "headlines";
    static final String HEALTH = "feed-health";
    static final String DEAD_LETTERS = "dead-letters";
    static final String SCHEDULE = "feed-schedule";
    static final String SEEN = "feed-seen";

    private IngestTopology() {}

    /**
     * Builds the topology.
     *
     * @param pools makes the threads that fetch, anew for each task
     * @param manners makes what keeps requests to one host apart, anew for each task
     */
    public static Topology build(ServiceContext context, FetchPool.Maker pools, Supplier<Hosts> manners) {
        Topics topics = context.topics();
        IngestMeters meters = new IngestMeters(context);
        Topology topology = new Topology();
        topology.addSource(
                FEEDS,
                topics.feeds.keySerde().deserializer(),
                topics.feeds.valueSerde().deserializer(),
                topics.feeds.name());
        topology.addProcessor(POLL, () -> new PollProcessor(context, pools, manners, meters), FEEDS);
        topology.addStateStore(store(SCHEDULE, new JsonSerde<>(Schedule.class)), POLL);
        topology.addStateStore(store(SEEN, new SeenSerde()), POLL);
        addSink(topology, HEADLINES, topics.headlines);
        addSink(topology, HEALTH, topics.feedHealth);
        addSink(topology, DEAD_LETTERS, topics.deadLetters);
        return topology;
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    private static void addSink(Topology topology, String name, Topic<?> topic) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde().serializer(),
                POLL);
    }
}
