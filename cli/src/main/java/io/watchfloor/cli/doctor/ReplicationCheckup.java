package io.watchfloor.cli.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Would what is written outlive a broker: replicas, how many of them must have it, and who may take over. Plain functions. */
final class ReplicationCheckup {
    private static final int CLUSTER = 3;
    private static final int MUST_HAVE = 2;

    private final int brokers;
    private final Collection<TopicDescription> topics;
    private final Map<String, Config> configs;

    /**
     * What is looked at.
     *
     * @param topics ours, those of our Kafka Streams, and Kafka's own for offsets and transactions
     * @param configs by topic; one that we may not see is missing
     */
    ReplicationCheckup(int brokers, Collection<TopicDescription> topics, Map<String, Config> configs) {
        this.brokers = brokers;
        this.topics = topics;
        this.configs = configs;
    }

    List<CheckupResult> findings() {
        int wanted = brokers < CLUSTER ? 1 : CLUSTER;
        List<CheckupResult> findings = new ArrayList<>();
        Set<String> few = where(partition -> partition.replicas().size() < wanted);
        if (!few.isEmpty()) {
            findings.add(CheckupResult.wrong(
                    "replicas",
                    brokers + " brokers, but fewer than " + wanted + " replicas of " + few,
                    "kafka-reassign-partitions.sh raises them; kafka.replication=3 is for topics to come, and"
                            + " offsets.topic.replication.factor=3 and transaction.state.log.replication.factor=3 on the"
                            + " brokers for Kafka's own"));
        }
        Set<String> behind =
                where(partition -> partition.isr().size() < partition.replicas().size());
        if (!behind.isEmpty()) {
            findings.add(CheckupResult.wrong("replicas", "replicas are behind: " + behind, "look at the brokers"));
        }
        if (findings.isEmpty()) {
            findings.add(CheckupResult.fine("replicas", brokers + " brokers, every replica in step"));
        }
        if (wanted > 1) {
            findings.add(mustHave());
        }
        findings.add(takeOver());
        return findings;
    }

    /** With one replica that must have it, a broker that dies a moment later takes acknowledged records along. */
    private CheckupResult mustHave() {
        Set<String> single = set(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, value -> Integer.parseInt(value) < MUST_HAVE);
        return single.isEmpty()
                ? CheckupResult.fine("acknowledged", "by " + MUST_HAVE + " replicas or more, of every topic")
                : CheckupResult.wrong(
                        "acknowledged",
                        "min.insync.replicas is below " + MUST_HAVE + " for " + single
                                + ": what one broker acknowledged is lost with it",
                        "kafka-configs.sh --alter --add-config min.insync.replicas=2 for each, or on the brokers");
    }

    private CheckupResult takeOver() {
        Set<String> unclean =
                set(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, value -> Boolean.parseBoolean(value));
        return unclean.isEmpty()
                ? CheckupResult.fine("election", "only replicas that are in step may lead")
                : CheckupResult.wrong(
                        "election",
                        "unclean.leader.election.enable is true for " + unclean
                                + ": a replica that is behind may lead, and what it lacks is lost",
                        "set unclean.leader.election.enable=false on the brokers, and take it off the topics");
    }

    /** What nobody can read or write now; absent when every partition is led. */
    static @Nullable CheckupResult offline(Collection<TopicDescription> topics) {
        Set<String> offline = new TreeSet<>();
        Set<Integer> away = new TreeSet<>();
        for (TopicDescription topic : topics) {
            topic.partitions().stream()
                    .filter(partition -> isAway(partition.leader()))
                    .forEach(partition -> {
                        offline.add(topic.name());
                        partition.replicas().stream()
                                .filter(ReplicationCheckup::isAway)
                                .forEach(node -> away.add(node.id()));
                    });
        }
        return offline.isEmpty()
                ? null
                : CheckupResult.wrong(
                        "offline",
                        "partitions have no leader, so nothing is read or written there: " + offline
                                + "; what stands in them was not looked at",
                        "start brokers " + away + ": those who are there may lack records and are rightly not elected."
                                + " Only when their disks are lost for good: kafka-leader-election.sh --election-type unclean,"
                                + " which loses what only they had");
    }

    /** Brokers that are not there are known by number only. */
    private static boolean isAway(@Nullable Node node) {
        return node == null || node.isEmpty() || node.host().isEmpty();
    }

    private Set<String> where(Predicate<TopicPartitionInfo> wrong) {
        Set<String> found = new TreeSet<>();
        topics.stream()
                .filter(topic -> topic.partitions().stream().anyMatch(wrong))
                .forEach(topic -> found.add(topic.name()));
        return found;
    }

    private Set<String> set(String key, Predicate<String> wrong) {
        Set<String> found = new TreeSet<>();
        new TreeMap<>(configs).forEach((topic, config) -> {
            ConfigEntry entry = config.get(key);
            if (entry != null && entry.value() != null && wrong.test(Objects.requireNonNull(entry.value()))) {
                found.add(topic);
            }
        });
        return found;
    }
}
