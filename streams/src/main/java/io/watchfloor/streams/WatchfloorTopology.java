package io.watchfloor.streams;

import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The pipeline, top to bottom:
 *
 * <pre>
 * decision-book ──> load-books (global: every instance has every book)
 *
 * headlines ──> tag ──┬──> tagged-headlines
 *                     └──> journal            one entry per report, keyed by pair
 *
 * actions ──> forward-acts ──> journal        what people did, in its place among the reports
 *
 * journal ──> gather ──┬──> incident-events
 *                      ├──> incidents
 *                      ├──> incident-reports
 *                      ├──> journal           a tick every 30 s of desk time, and names for unidentified parties
 *                      └──> dead-letters      acts on incidents that are not there
 * </pre>
 */
public final class WatchfloorTopology {
    static final String TAG = "tag";
    static final String FORWARD_ACTS = "forward-acts";
    static final String GATHER = "gather";
    static final String WRITE_TAGGED = "write-tagged-headlines";
    static final String APPEND_REPORTS = "append-reports-to-journal";
    static final String APPEND_ACTS = "append-acts-to-journal";
    static final String APPEND_TICKS = "append-ticks-to-journal";
    static final String APPEND_NAMES = "append-names-to-journal";
    static final String WRITE_UNANSWERED = "write-unanswered-acts";
    static final String WRITE_EVENTS = "write-incident-events";
    static final String WRITE_INCIDENTS = "write-incidents";
    static final String WRITE_MEMBERS = "write-incident-reports";

    private WatchfloorTopology() {}

    public static Topology build(
            Topics topics,
            Properties settings,
            TagProcessor.Suppliers tag,
            ForwardActsProcessor.Suppliers acts,
            GatherProcessor.Suppliers gather) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));

        topology.addGlobalStore(
                LoadBooksProcessor.store(),
                "read-decision-book",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                topics.decisionBook.name(),
                "load-books",
                tag.loadBooks());

        source(topology, "read-headlines", topics.headlines);
        topology.addProcessor(TAG, tag, "read-headlines");
        sink(topology, WRITE_TAGGED, topics.taggedHeadlines, TAG);
        sink(topology, APPEND_REPORTS, topics.journal, TAG);

        source(topology, "read-actions", topics.actions);
        topology.addProcessor(FORWARD_ACTS, acts, "read-actions");
        sink(topology, APPEND_ACTS, topics.journal, FORWARD_ACTS);

        source(topology, "read-journal", topics.journal);
        topology.addProcessor(GATHER, gather, "read-journal");
        sink(topology, WRITE_EVENTS, topics.incidentEvents, GATHER);
        sink(topology, WRITE_INCIDENTS, topics.incidents, GATHER);
        sink(topology, WRITE_MEMBERS, topics.incidentReports, GATHER);
        sink(topology, APPEND_NAMES, topics.journal, GATHER);
        sink(topology, WRITE_UNANSWERED, topics.deadLetters, GATHER);
        topology.addSink(
                APPEND_TICKS,
                topics.journal.name(),
                topics.journal.keySerde().serializer(),
                topics.journal.valueSerde().serializer(),
                toPartitionInKey(),
                GATHER);
        return topology;
    }

    private static <V> void source(Topology topology, String name, Topic<V> topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer(),
                topic.name());
    }

    private static <V> void sink(Topology topology, String name, Topic<V> topic, String parent) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde().serializer(),
                parent);
    }

    /** A tick goes to the partition whose task made it; its key is that partition's number. */
    private static <V> StreamPartitioner<String, V> toPartitionInKey() {
        return (topic, key, value, partitions) -> java.util.Optional.of(java.util.Set.of(Integer.parseInt(key)));
    }
}
