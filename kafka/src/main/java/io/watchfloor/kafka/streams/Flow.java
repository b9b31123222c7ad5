package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Topic;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How every topology here is written: what is read, what processes it with which stores, and where that writes to. Nodes
 * have names of a verb and a noun and know the type of their values, so that a wrong type does not compile.
 */
public final class Flow {
    private final StreamsBuilder sources;
    private final Set<String> stores = new HashSet<>();
    private @Nullable Topology topology;

    /** Nothing yet. */
    public Flow(Properties settings) {
        sources = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    }

    /** A topic to be processed. */
    public final class Source<V> {
        private final String name;

        private Source(String name) {
            this.name = name;
        }

        /**
         * Processes the values.
         *
         * @param kept stores that it uses, beside those that its supplier brings; several processors may share one
         */
        public <K, W> Node process(String node, ProcessorSupplier<String, V, K, W> supplier, StoreBuilder<?>... kept) {
            topology().addProcessor(node, supplier, name);
            for (StoreBuilder<?> store : kept) {
                if (stores.add(store.name())) {
                    topology().addStateStore(store, node);
                } else {
                    topology().connectProcessorAndStateStores(node, store.name());
                }
            }
            return new Node(node);
        }
    }

    /** A processor that may write. */
    public final class Node {
        private final String name;

        private Node(String name) {
            this.name = name;
        }

        /** Ties a sink of this processor to a topic; keys decide about partitions. */
        public <V> Node write(Sink<V> sink, Topic<V> topic) {
            topology()
                    .addSink(
                            sink.name(),
                            topic.name(),
                            topic.keySerde().serializer(),
                            topic.valueSerde().serializer(),
                            name);
            return this;
        }

        /** Ties a sink of this processor to a topic, with a word on partitions. */
        public <V> Node write(Sink<V> sink, Topic<V> topic, StreamPartitioner<String, V> partitioner) {
            topology()
                    .addSink(
                            sink.name(),
                            topic.name(),
                            topic.keySerde().serializer(),
                            topic.valueSerde().serializer(),
                            partitioner,
                            name);
            return this;
        }
    }

    /** Reads a topic from its beginning. */
    public <V> Source<V> read(String name, Topic<V> topic) {
        if (topology == null) {
            sources.stream(topic.name(), consumed(name, topic));
        } else {
            topology.addSource(
                    AutoOffsetReset.earliest(),
                    name,
                    topic.keySerde().deserializer(),
                    topic.valueSerde().deserializer(),
                    topic.name());
        }
        return new Source<>(name);
    }

    /**
     * Reads a topic through one of one partition that Kafka Streams keeps, so that one task sees all of it. It must be read
     * before anything is processed.
     */
    public <V> Source<V> readByOneTask(String name, Topic<V> topic, String through) {
        if (topology != null) {
            throw new IllegalStateException(name + " must be read before anything is processed");
        }
        sources.stream(topic.name(), consumed(name, topic))
                .repartition(Repartitioned.with(topic.keySerde(), topic.valueSerde())
                        .withName(through)
                        .withNumberOfPartitions(1));
        return new Source<>(through + "-repartition-source");
    }

    private static <V> Consumed<String, V> consumed(String name, Topic<V> topic) {
        return Consumed.with(topic.keySerde(), topic.valueSerde())
                .withName(name)
                .withOffsetResetPolicy(AutoOffsetReset.earliest());
    }

    /** Has every instance read all of a topic, before anything else is processed. */
    public Flow load(
            String name,
            Topic<?> topic,
            String node,
            StoreBuilder<?> store,
            ProcessorSupplier<String, byte[], Void, Void> supplier) {
        topology()
                .addGlobalStore(
                        store,
                        name,
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        topic.name(),
                        node,
                        supplier);
        return this;
    }

    /** What was written so far, as Kafka Streams runs it. */
    public Topology topology() {
        if (topology == null) {
            topology = sources.build();
        }
        return topology;
    }
}
