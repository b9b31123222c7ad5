package io.watchfloor.alerts.decide;

import io.watchfloor.incidents.happenings.Happening;
import io.watchfloor.incidents.happenings.JudgedCall;
import io.watchfloor.kafka.JsonSerde;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.streams.Flow;
import io.watchfloor.kafka.streams.StreamsSettings;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology of alerts: incident events of all partitions go through a topic of one partition, because rates,
 * grouping and silences are across incidents, and the one task behind it decides.
 *
 * <pre>
 * silences ──> keep-silences [silences]                          which decide reads
 *
 * feed-health ──> keep-troubles [troubles]                       which decide reads and tells
 *
 * incident-events ──> one-desk (1 partition) ──> decide ──> notifications
 *              [decided-revisions, open-incidents, desks, lanes, waiting-events, judged-calls]
 * </pre>
 */
public final class AlertsTopology {
    /** What all events go through, and with it the one task that decides. */
    public static final String ONE_DESK = "one-desk";

    private AlertsTopology() {}

    /** The topology for one context. */
    public static Topology build(ServiceContext context, DecisionSettings settings, Duty duty) {
        Topics topics = context.topics();
        Flow flow = new Flow(StreamsSettings.of(context, "alerts"));
        Flow.Source<Silence> silences = flow.read("read-silences", topics.silences);
        Flow.Source<FeedHealth> health = flow.read("read-feed-health", topics.feedHealth);
        Flow.Source<IncidentEvent> events = flow.readByOneTask("read-incident-events", topics.incidentEvents, ONE_DESK);

        silences.process(
                "keep-silences", SilenceProcessor::new, store(SilenceProcessor.SILENCES, topics.silences.valueSerde()));
        health.process(
                "keep-troubles",
                () -> new FeedHealthProcessor(settings.clock()),
                store(DecideProcessor.TROUBLES, new JsonSerde<>(Trouble.class)));
        events.process(
                        "decide",
                        () -> new DecideProcessor(settings, duty, context.metrics()),
                        store(DecideProcessor.DECIDED, Serdes.Integer()),
                        store(DecideProcessor.DESKS, new JsonSerde<>(ReceiverMemory.class)),
                        store(DecideProcessor.LANES, new JsonSerde<>(Lane.class)),
                        store(DecideProcessor.WAITING, new JsonSerde<>(Waiting.Line.class)),
                        store(DecideProcessor.WATCHED, new JsonSerde<>(Watched.class)),
                        store(DecideProcessor.TROUBLES, new JsonSerde<>(Trouble.class)),
                        store(DecideProcessor.HAPPENINGS, new JsonSerde<>(Happening.class)),
                        store(DecideProcessor.CALLS, new JsonSerde<>(JudgedCall.class)),
                        store(SilenceProcessor.SILENCES, topics.silences.valueSerde()))
                .write(DecideProcessor.WRITE_NOTIFICATIONS, topics.notifications);
        return flow.topology();
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
    }
}
