package io.watchfloor.cli.doctor;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** The brokers and what they promise: offsets kept, replicas, the time that they and we agree on. */
final class ClusterCheckup {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int CLUSTER = 3;

    private final Admin admin;
    private final ServiceContext context;
    private final List<CheckupResult> findings = new ArrayList<>();

    private ClusterCheckup(Admin admin, ServiceContext context) {
        this.admin = admin;
        this.context = context;
    }

    static List<CheckupResult> of(Admin admin, ServiceContext context, Set<String> present) {
        ClusterCheckup checkup = new ClusterCheckup(admin, context);
        Collection<Node> nodes = TopicAdmin.get(admin.describeCluster().nodes());
        checkup.offsets(nodes.iterator().next());
        List<String> ours = context.topics().all().stream()
                .map(Topic::name)
                .filter(present::contains)
                .toList();
        Map<String, TopicDescription> topics =
                TopicAdmin.get(admin.describeTopics(ours).allTopicNames());
        checkup.replicas(nodes.size(), topics);
        checkup.clock(topics);
        return checkup.findings;
    }

    /** Kafka forgets the position of a group that is away for longer. */
    private void offsets(Node node) {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, node.idString());
        Config config = Objects.requireNonNull(
                TopicAdmin.get(admin.describeConfigs(List.of(broker)).all()).get(broker));
        ConfigEntry entry = config.get("offsets.retention.minutes");
        long minutes = entry == null || entry.value() == null ? 0 : Long.parseLong(entry.value());
        String found = "positions of services are kept for " + minutes / 1440 + " days";
        findings.add(
                minutes >= KEPT.toMinutes()
                        ? CheckupResult.fine("offsets", found)
                        : CheckupResult.wrong(
                                "offsets",
                                found,
                                "set offsets.retention.minutes=" + KEPT.toMinutes()
                                        + " on the brokers: a service that is away for longer begins again"));
    }

    private void replicas(int brokers, Map<String, TopicDescription> topics) {
        int wanted = brokers < CLUSTER ? 1 : CLUSTER;
        Set<String> few = topics.values().stream()
                .filter(topic -> topic.partitions().stream()
                        .anyMatch(partition -> partition.replicas().size() < wanted))
                .map(TopicDescription::name)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        Set<String> behind = topics.values().stream()
                .filter(topic -> topic.partitions().stream()
                        .anyMatch(partition ->
                                partition.isr().size() < partition.replicas().size()))
                .map(TopicDescription::name)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!few.isEmpty()) {
            findings.add(CheckupResult.wrong(
                    "replicas",
                    brokers + " brokers, but fewer than " + wanted + " replicas of " + few,
                    "kafka-reassign-partitions.sh raises them; kafka.replication=3 is for topics to come"));
        }
        if (!behind.isEmpty()) {
            findings.add(CheckupResult.wrong("replicas", "replicas are behind: " + behind, "look at the brokers"));
        }
        if (few.isEmpty() && behind.isEmpty()) {
            findings.add(CheckupResult.fine("replicas", brokers + " brokers, every replica in step"));
        }
    }

    /** The newest record of any topic cannot be of the future. */
    private void clock(Map<String, TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> asked = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.maxTimestamp()));
        long newest = TopicAdmin.get(admin.listOffsets(asked).all()).values().stream()
                .mapToLong(found -> found.timestamp())
                .max()
                .orElse(-1);
        Instant now = context.clock().instant();
        if (newest > now.plus(APART).toEpochMilli()) {
            findings.add(CheckupResult.wrong(
                    "clocks",
                    "the newest record is of " + Instant.ofEpochMilli(newest) + ", here it is " + now,
                    "one of the two clocks is wrong: use NTP on every machine"));
        } else {
            findings.add(CheckupResult.fine("clocks", "no record is of the future"));
        }
    }
}
