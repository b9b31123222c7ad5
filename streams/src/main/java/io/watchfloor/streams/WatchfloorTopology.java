package io.watchfloor.streams;

import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.Flow;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The pipeline, top to bottom:
 *
 * <pre>
 * decision-book ──> load-books (global: every instance has every book)
 *
 * headlines ──> tag ──┬──> tagged-headlines
 *                     ├──> journal            one entry per report, keyed by pair
 *                     └──> journal            how many headlines came in three hours, to every partition
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
    private WatchfloorTopology() {}

    public static Topology build(
            Topics topics,
            Properties settings,
            TagProcessor.Suppliers tag,
            ForwardActsProcessor.Suppliers acts,
            GatherProcessor.Suppliers gather) {
        Flow flow = new Flow(settings);
        flow.load("read-decision-book", topics.decisionBook, "load-books", LoadBooksProcessor.store(), tag.loadBooks());

        flow.read("read-headlines", topics.headlines)
                .process("tag", tag)
                .write(TagProcessor.WRITE_TAGGED, topics.taggedHeadlines)
                .write(TagProcessor.APPEND_REPORTS, topics.journal)
                .write(TagProcessor.APPEND_PULSES, topics.journal, toAllPartitions());

        flow.read("read-actions", topics.actions)
                .process("forward-acts", acts)
                .write(ForwardActsProcessor.APPEND_ACTS, topics.journal);

        flow.read("read-journal", topics.journal)
                .process("gather", gather)
                .write(GatherProcessor.WRITE_EVENTS, topics.incidentEvents)
                .write(GatherProcessor.WRITE_INCIDENTS, topics.incidents)
                .write(GatherProcessor.WRITE_MEMBERS, topics.incidentReports)
                .write(GatherProcessor.APPEND_NAMES, topics.journal)
                .write(GatherProcessor.WRITE_UNANSWERED, topics.deadLetters)
                .write(GatherProcessor.APPEND_TICKS, topics.journal, toPartitionInKey());
        return flow.topology();
    }

    static <V> StreamPartitioner<String, V> toAllPartitions() {
        return (topic, key, value, partitions) ->
                Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
    }

    /** A tick goes to the partition whose task made it; its key is that partition's number. */
    private static <V> StreamPartitioner<String, V> toPartitionInKey() {
        return (topic, key, value, partitions) -> Optional.of(Set.of(Integer.parseInt(key)));
    }
}
