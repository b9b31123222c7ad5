package io.watchfloor.ingest.topology;

import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.ingest.schedule.Schedule;
import io.watchfloor.kafka.JsonSerde;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.Flow;
import io.watchfloor.kafka.streams.StreamsSettings;
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
 * feeds ──> poll [feed-schedule, feed-seen; fetch threads beside it] ──┬──> headlines
 *                                                                      ├──> feed-health
 *                                                                      └──> dead-letters
 * </pre>
 *
 * One partition, so one task polls and any other instance stands by. What a poll yields and the state after it are
 * written in one transaction.
 */
public final class IngestTopology {
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
        Flow flow = new Flow(StreamsSettings.of(context, "ingest"));
        flow.read("read-feeds", topics.feeds)
                .process(
                        "poll",
                        () -> new PollProcessor(context, pools, manners, meters),
                        store(Polling.SCHEDULE, new JsonSerde<>(Schedule.class)),
                        store(Polling.SEEN, new SeenSerde()))
                .write(Polling.WRITE_HEADLINES, topics.headlines)
                .write(Polling.WRITE_HEALTH, topics.feedHealth)
                .write(Polling.WRITE_DEAD_LETTERS, topics.deadLetters);
        return flow.topology();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }
}
