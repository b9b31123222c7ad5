package io.watchfloor.cli.doctor;

import io.watchfloor.kafka.BrokerRelease;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** The brokers and what they promise: offsets kept, disks, replicas, the time that they and we agree on. */
final class ClusterCheckup {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final long LEAST_FREE = 2L << 30;
    private static final Set<String> KAFKAS = Set.of("__consumer_offsets", "__transaction_state");

    private final Admin admin;
    private final ServiceContext context;
    private final List<CheckupResult> findings = new ArrayList<>();

    private ClusterCheckup(Admin admin, ServiceContext context) {
        this.admin = admin;
        this.context = context;
    }

    static List<CheckupResult> of(Admin admin, ServiceContext context, Set<String> present) {
        ClusterCheckup checkup = new ClusterCheckup(admin, context);
        checkup.release(BrokerRelease.of(TopicAdmin.get(admin.describeFeatures().featureMetadata())));
        Collection<Node> nodes = TopicAdmin.get(admin.describeCluster().nodes());
        checkup.offsets(nodes.iterator().next());
        checkup.disks(nodes);
        Map<String, TopicDescription> topics = checkup.describe(present);
        checkup.findings.addAll(
                new ReplicationCheckup(nodes.size(), topics.values(), checkup.configs(topics.keySet())).findings());
        checkup.clock(checkup.ours(topics));
        return checkup.findings;
    }

    /** What of all that nobody leads; absent when somebody leads each. */
    static @Nullable CheckupResult offline(Admin admin, ServiceContext context, Set<String> present) {
        return ReplicationCheckup.offline(
                new ClusterCheckup(admin, context).describe(present).values());
    }

    /** Our topics, those that Kafka Streams keeps for our services, and Kafka's own for offsets and transactions. */
    private Map<String, TopicDescription> describe(Set<String> present) {
        Set<String> seen = TopicAdmin.get(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        List<String> streams = Stream.of("ingest", "streams", "alerts")
                .map(service -> context.applicationId(service) + "-")
                .toList();
        List<String> names = seen.stream()
                .filter(name -> KAFKAS.contains(name)
                        || (isOurs(name) && present.contains(name))
                        || streams.stream().anyMatch(name::startsWith))
                .toList();
        return TopicAdmin.get(admin.describeTopics(names).allTopicNames());
    }

    private boolean isOurs(String name) {
        return context.topics().all().stream().anyMatch(topic -> topic.name().equals(name));
    }

    private Map<String, TopicDescription> ours(Map<String, TopicDescription> topics) {
        return topics.entrySet().stream()
                .filter(topic -> isOurs(topic.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of the topics whose settings we may see. */
    private Map<String, Config> configs(Set<String> topics) {
        Map<String, Config> configs = new TreeMap<>();
        admin.describeConfigs(topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList())
                .values()
                .forEach((resource, config) -> {
                    try {
                        configs.put(resource.name(), TopicAdmin.get(config));
                    } catch (KafkaEdgeException e) {
                        if (!(e.getCause() instanceof AuthorizationException)) {
                            throw e;
                        }
                    }
                });
        return configs;
    }

    private void release(BrokerRelease release) {
        findings.add(
                release.isTested()
                        ? CheckupResult.fine("release", release.toString())
                        : CheckupResult.wrong(
                                "release",
                                release.toString(),
                                "try it on brokers of that release first, or use " + BrokerRelease.TESTED
                                        + "; docs/decisions/0001 names releases that lose markers"));
    }

    /** The disks of the brokers, which are not that of whoever asks. */
    private void disks(Collection<Node> nodes) {
        TopicAdmin.get(admin.describeLogDirs(nodes.stream().map(Node::id).toList())
                        .allDescriptions())
                .forEach((broker, folders) -> folders.forEach((folder, disk) -> {
                    if (disk.error() != null) {
                        findings.add(CheckupResult.wrong(
                                "broker's disk",
                                "broker " + broker + ", " + folder + ": "
                                        + disk.error().getMessage(),
                                "look at the disk and the log of that broker"));
                    } else if (disk.usableBytes().isPresent()) {
                        findings.add(disk(
                                broker,
                                folder,
                                disk.usableBytes().getAsLong(),
                                disk.totalBytes().orElse(0)));
                    }
                }));
    }

    static CheckupResult disk(int broker, String folder, long usable, long total) {
        String found = (usable >> 20) + " of " + (total >> 20) + " MiB free for " + folder + " of broker " + broker;
        return usable >= Math.max(LEAST_FREE, total / 20)
                ? CheckupResult.fine("broker's disk", found)
                : CheckupResult.wrong(
                        "broker's disk",
                        found,
                        "give the broker more disk: when it is full, it stops and nothing is written");
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
