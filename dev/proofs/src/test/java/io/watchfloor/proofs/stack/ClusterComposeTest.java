package io.watchfloor.proofs.stack;

import static io.watchfloor.proofs.stack.ComposeYaml.list;
import static io.watchfloor.proofs.stack.ComposeYaml.map;
import static io.watchfloor.proofs.stack.ComposeYaml.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** deploy/cluster/compose.yml: as hardened as the plain stack, and who reaches whom. */
class ClusterComposeTest {
    private static final Path FOLDER = Path.of("../../deploy/cluster");
    private static final Path FILE = FOLDER.resolve("compose.yml");
    private static final List<String> OURS = List.of("ingest", "streams", "alerts", "console");
    private static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");

    private final Map<String, Map<String, Object>> services = ComposeYaml.section(FILE, "services");
    private final Map<String, Map<String, Object>> networks = ComposeYaml.section(FILE, "networks");

    @Test
    void hardensAndBoundsEachAsThePlainStackDoes() {
        Map<String, Object> plain = ComposeYaml.section(Path.of("../../docker-compose.yml"), "services")
                .get("ingest");
        assertThat(services).allSatisfy((name, service) -> {
            for (String key : List.of("read_only", "init", "cap_drop", "security_opt", "pids_limit", "logging")) {
                assertThat(service.get(key)).as(name + " " + key).isEqualTo(plain.get(key));
            }
            assertThat(service).as(name).containsKeys("mem_limit", "cpus").doesNotContainKeys("privileged", "cap_add");
            assertThat(text(service, "user")).as(name).isNotEmpty().doesNotStartWith("0");
            assertThat(list(service, "ports")).as(name).allSatisfy(port -> assertThat(port.toString())
                    .startsWith("127.0.0.1:"));
            assertThat(map(service, "environment").keySet())
                    .as(name)
                    .filteredOn(key -> key.matches(".*(PASSWORD|SECRET|TOKEN).*"))
                    .isEmpty();
        });
        OURS.forEach(name -> assertThat(services.get(name).get("mem_limit"))
                .isEqualTo(ComposeYaml.section(Path.of("../../docker-compose.yml"), "services")
                        .get(name)
                        .get("mem_limit")));
    }

    @Test
    void letsEachReachOnlyWhatItMust() {
        assertThat(neighbours("ingest")).containsExactlyInAnyOrderElementsOf(BROKERS);
        assertThat(neighbours("proxy")).containsExactly("console");
        assertThat(neighbours("grants")).containsExactlyInAnyOrderElementsOf(BROKERS);
        assertThat(neighbours("streams")).doesNotContain("ingest", "proxy");
        List<String> shut = networks.entrySet().stream()
                .filter(network -> Boolean.TRUE.equals(network.getValue().get("internal")))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(shut).containsExactlyInAnyOrder("intake", "inside", "quorum", "desks");
        assertThat(list(services.get("streams"), "networks").toString()).isEqualTo("[inside]");
    }

    /** Who shares a network with it. */
    private Set<String> neighbours(String name) {
        Set<String> found = new TreeSet<>();
        services.forEach((other, service) -> {
            if (!other.equals(name)
                    && list(service, "networks").stream().anyMatch(list(services.get(name), "networks")::contains)) {
                found.add(other);
            }
        });
        return found;
    }

    @Test
    void runsTwoOfEachServiceAfterTheGrantsAreThere() {
        assertThat(OURS).allSatisfy(name -> {
            assertThat(map(services.get(name), "deploy")).containsEntry("replicas", 2);
            assertThat(map(map(services.get(name), "depends_on"), "grants"))
                    .containsEntry("condition", "service_completed_successfully");
            assertThat(map(services.get(name), "environment"))
                    .containsEntry("WATCHFLOOR_KAFKA_CLIENT_SECURITY_PROTOCOL", "SASL_SSL")
                    .containsEntry("WATCHFLOOR_KAFKA_REPLICATION", 3);
            assertThat(services.get(name).get("volumes").toString()).contains("secrets}/" + name + ",");
        });
    }

    @Test
    void keepsThreeReplicasOfWhichTwoMustHaveEverything() {
        assertThat(BROKERS).allSatisfy(name -> assertThat(map(services.get(name), "environment"))
                .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", 2)
                .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", 3)
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", 3)
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", 3)
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", 2)
                .containsEntry("KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE", "false")
                .containsEntry("KAFKA_OFFSETS_RETENTION_MINUTES", 576000)
                .containsEntry(
                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "CLIENTS:SASL_SSL,HOST:SASL_SSL,BROKERS:SSL,CONTROLLER:SSL"));
    }

    @Test
    void hasTheProxyNameNobodyAndHideHealthAndMetrics() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("haproxy.cfg")))
                .contains("http-request del-header Remote-User")
                .contains("http-request set-header X-Forwarded-Proto https")
                .contains("deny_status 404 if { path_beg -i /health } || { path_beg -i /metrics }")
                .doesNotContain("ssl-min-ver TLSv1.0", "ssl-min-ver TLSv1.1");
    }
}
