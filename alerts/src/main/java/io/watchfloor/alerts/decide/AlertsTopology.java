package io.watchfloor.alerts.decide;

import io.watchfloor.kafka.JsonSerde;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.StreamsSettings;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology of alerts: incident events of all partitions go through a topic of one partition, because rates,
 * grouping and silences are across incidents, and the one task behind it decides.
 *
 * <pre>
 * incident-events (12) -> one-desk (1) -> decide [decided-revisions, open-incidents, desks, lanes, waiting-events]
 *                                           -> notifications (1)
 * silences (1) -> keep-silences [silences], which decide reads
 * feed-health (1) -> keep-troubles [troubles], which decide reads and tells
 * </pre>
 */
public final class AlertsTopology {
    /** What all events go through, and with it the one task that decides. */
    public static final String ONE_DESK = "one-desk";

    private AlertsTopology() {}

    /** The topology for one context. */
    public static Topology build(ServiceContext context, DecisionSettings settings, Duty duty) {
        Topics topics = context.topics();
        StreamsBuilder builder =
                new StreamsBuilder(new TopologyConfig(new StreamsConfig(StreamsSettings.of(context, "alerts"))));
        builder.addStateStore(store(DecideProcessor.DECIDED, Serdes.Integer()));
        builder.addStateStore(store(DecideProcessor.DESKS, new JsonSerde<>(ReceiverMemory.class)));
        builder.addStateStore(store(DecideProcessor.LANES, new JsonSerde<>(Lane.class)));
        builder.addStateStore(store(DecideProcessor.WAITING, new JsonSerde<>(Waiting.Line.class)));
        builder.addStateStore(store(DecideProcessor.WATCHED, new JsonSerde<>(Watched.class)));
        builder.addStateStore(store(DecideProcessor.TROUBLES, new JsonSerde<>(Trouble.class)));
        builder.addStateStore(store(SilenceProcessor.SILENCES, topics.silences.valueSerde()));
        builder.stream(
                        topics.silences.name(),
                        Consumed.with(topics.silences.keySerde(), topics.silences.valueSerde())
                                .withName("silences"))
                .process(SilenceProcessor::new, Named.as("keep-silences"), SilenceProcessor.SILENCES);
        builder.stream(
                        topics.feedHealth.name(),
                        Consumed.with(topics.feedHealth.keySerde(), topics.feedHealth.valueSerde())
                                .withName("feed-health"))
                .process(
                        () -> new FeedHealthProcessor(settings.clock()),
                        Named.as("keep-troubles"),
                        DecideProcessor.TROUBLES);
        builder.stream(
                        topics.incidentEvents.name(),
                        Consumed.with(topics.incidentEvents.keySerde(), topics.incidentEvents.valueSerde())
                                .withName("incident-events"))
                .repartition(Repartitioned.with(topics.incidentEvents.keySerde(), topics.incidentEvents.valueSerde())
                        .withName(ONE_DESK)
                        .withNumberOfPartitions(1))
                .process(
                        () -> new DecideProcessor(settings, duty, context.metrics()),
                        Named.as("decide"),
                        DecideProcessor.DECIDED,
                        DecideProcessor.DESKS,
                        DecideProcessor.LANES,
                        DecideProcessor.WAITING,
                        DecideProcessor.WATCHED,
                        DecideProcessor.TROUBLES,
                        SilenceProcessor.SILENCES)
                .to(
                        topics.notifications.name(),
                        Produced.with(topics.notifications.keySerde(), topics.notifications.valueSerde())
                                .withName("notifications"));
        return builder.build();
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
    }
}
