package io.watchfloor.cli.topics;

import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every topic that the services would make, for clusters where they may not: those of the catalogue, and those in which Kafka
 * Streams keeps what stands in our stores. A service makes nothing that it finds.
 */
public final class TopicPlan {
    private static final String LIMIT = "max.message.bytes";
    private static final String SEGMENT = Integer.toString(16 << 20);

    /** Stores of a service whose changelogs have a partition for each of the topic that they are filled from. */
    private static final Map<String, List<String>> OF_ONE_PARTITION = Map.of(
            "ingest", List.of("feed-schedule", "feed-seen"),
            "alerts",
                    List.of(
                            "silences",
                            "open-incidents",
                            "waiting-events",
                            "lanes",
                            "decided-revisions",
                            "happenings",
                            "judged-calls",
                            "desks",
                            "troubles"));

    private static final Map<String, List<String>> OF_ALL_PARTITIONS =
            Map.of("streams", List.of("reported", "stories", "incidents"));

    private TopicPlan() {}

    /**
     * The topics of a cluster.
     *
     * @param replication of each
     * @param limit bytes of the largest record that the cluster takes
     */
    public static List<PlannedTopic> of(Topics topics, int replication, long limit) {
        List<PlannedTopic> plan = new ArrayList<>();
        for (Topic<?> topic : topics.all()) {
            plan.add(new PlannedTopic(topic.name(), topic.partitions(), replication, within(topic.config(), limit)));
        }
        new TreeMap<>(OF_ONE_PARTITION)
                .forEach((service, stores) ->
                        stores.forEach(store -> plan.add(changelog(service, store, 1, replication))));
        OF_ALL_PARTITIONS.forEach((service, stores) -> stores.forEach(
                store -> plan.add(changelog(service, store, topics.headlines.partitions(), replication))));
        plan.add(new PlannedTopic(
                "watchfloor-alerts-one-desk-repartition",
                1,
                replication,
                Map.of("cleanup.policy", "delete", "retention.ms", "-1", "segment.bytes", SEGMENT)));
        return plan;
    }

    private static PlannedTopic changelog(String service, String store, int partitions, int replication) {
        return new PlannedTopic(
                "watchfloor-" + service + "-" + store + "-changelog",
                partitions,
                replication,
                Map.of("cleanup.policy", "compact", "segment.bytes", SEGMENT));
    }

    private static Map<String, String> within(Map<String, String> config, long limit) {
        Map<String, String> within = new TreeMap<>(config);
        within.computeIfPresent(LIMIT, (key, wanted) -> Long.toString(Math.min(Long.parseLong(wanted), limit)));
        return within;
    }
}
