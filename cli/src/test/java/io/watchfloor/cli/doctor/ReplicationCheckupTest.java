package io.watchfloor.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

/** A cluster that is set up right, and each way in which it loses what it acknowledged. */
class ReplicationCheckupTest {
    @Test
    void threeReplicasOfWhichTwoMustHaveEverythingAreRight() {
        assertThat(look(3, List.of(topic("journal", 3, 3), topic("__consumer_offsets", 3, 3)), "2", "false"))
                .allMatch(CheckupResult::isFine)
                .extracting(CheckupResult::what)
                .containsExactly("replicas", "acknowledged", "election");
    }

    @Test
    void oneBrokerIsAskedForNoMoreThanItCan() {
        assertThat(look(1, List.of(topic("journal", 1, 1)), "1", "false")).allMatch(CheckupResult::isFine);
    }

    @Test
    void topicsOfKafkaItselfWithOneReplicaAreNamed() {
        assertThat(wrong(look(3, List.of(topic("journal", 3, 3), topic("__transaction_state", 1, 1)), "2", "false")))
                .containsExactly("replicas: 3 brokers, but fewer than 3 replicas of [__transaction_state]");
    }

    @Test
    void aReplicaThatIsBehindIsNamed() {
        assertThat(wrong(look(3, List.of(topic("journal", 3, 2)), "2", "false")))
                .containsExactly("replicas: replicas are behind: [journal]");
    }

    @Test
    void oneReplicaThatMustHaveItIsTooFewOnACluster() {
        assertThat(wrong(look(3, List.of(topic("journal", 3, 3)), "1", "false")))
                .singleElement()
                .asString()
                .startsWith("acknowledged: min.insync.replicas is below 2 for [journal]");
    }

    @Test
    void anUncleanElectionIsNamedWhateverTheReplicas() {
        assertThat(wrong(look(3, List.of(topic("journal", 3, 3)), "2", "true")))
                .singleElement()
                .asString()
                .startsWith("election: unclean.leader.election.enable is true for [journal]");
    }

    @Test
    void aPartitionThatNobodyLeadsIsNamedWithTheBrokersThatAreAway() {
        List<Node> replicas = List.of(new Node(1, "broker1", 9092), new Node(2, "", -1), new Node(3, "", -1));
        TopicPartitionInfo partition = new TopicPartitionInfo(0, null, replicas, replicas.subList(2, 3));
        CheckupResult offline = ReplicationCheckup.offline(
                List.of(topic("feeds", 3, 3), new TopicDescription("journal", false, List.of(partition))));
        assertThat(offline).isNotNull();
        assertThat(offline.found()).startsWith("partitions have no leader").contains("[journal]");
        assertThat(offline.todo()).startsWith("start brokers [2, 3]: ");
        assertThat(ReplicationCheckup.offline(List.of(topic("feeds", 3, 2)))).isNull();
    }

    private static List<CheckupResult> look(
            int brokers, List<TopicDescription> topics, String mustHave, String unclean) {
        Config config = new Config(List.of(
                new ConfigEntry("min.insync.replicas", mustHave),
                new ConfigEntry("unclean.leader.election.enable", unclean)));
        return new ReplicationCheckup(brokers, topics, Map.of("journal", config)).findings();
    }

    private static List<String> wrong(List<CheckupResult> findings) {
        return findings.stream()
                .filter(finding -> !finding.isFine())
                .map(finding -> finding.what() + ": " + finding.found())
                .toList();
    }

    private static TopicDescription topic(String name, int replicas, int inStep) {
        List<Node> nodes = IntStream.rangeClosed(1, replicas)
                .mapToObj(id -> new Node(id, "broker" + id, 9092))
                .toList();
        TopicPartitionInfo partition = new TopicPartitionInfo(0, nodes.get(0), nodes, nodes.subList(0, inStep));
        return new TopicDescription(name, false, List.of(partition));
    }
}
