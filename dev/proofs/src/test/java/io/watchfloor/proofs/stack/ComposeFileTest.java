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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything in docker-compose.yml is hardened, bounded, watched and pinned; a service added later must be too. */
class ComposeFileTest {
    private static final Path FILE = Path.of("../../docker-compose.yml");
    private static final List<String> OURS = List.of("ingest", "streams", "alerts", "console");

    private final Map<String, Map<String, Object>> services = ComposeYaml.section(FILE, "services");

    @Test
    void namesTheStackAndItsObservers() {
        assertThat(services)
                .containsOnlyKeys(
                        "kafka", "ingest", "streams", "alerts", "console", "prometheus", "alertmanager", "grafana");
        assertThat(services).allSatisfy((name, service) -> assertThat(service.containsKey("profiles"))
                .as(name)
                .isEqualTo(List.of("prometheus", "alertmanager", "grafana").contains(name)));
    }

    @Test
    void givesNobodyMoreRightsThanNeeded() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true).containsEntry("init", true);
            assertThat(service).as(name).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).as(name).containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(text(service, "user"))
                    .as(name)
                    .isNotEmpty()
                    .doesNotStartWith("0")
                    .doesNotStartWith("root");
            assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
        });
    }

    @Test
    void boundsWhatEachMayTake() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service).as(name).containsKeys("mem_limit", "cpus", "pids_limit", "stop_grace_period");
            Map<String, Object> options = map(map(service, "logging"), "options");
            assertThat(options).as(name).containsKeys("max-size", "max-file");
        });
    }

    /** Heap and limit are chosen together; the proofs run processes with the same. */
    @Test
    void runsInTheMemoryThatTheProofsMeasure() throws IOException {
        Stream.concat(Stream.of("kafka"), OURS.stream())
                .forEach(name -> assertThat(mebibytes(text(services.get(name), "mem_limit")))
                        .as(name)
                        .isEqualTo(ContainerMemory.limitMib(name)));
        assertThat(text(map(services.get("kafka"), "environment"), "KAFKA_HEAP_OPTS"))
                .contains("-Xmx" + ContainerMemory.heapMib("kafka") + "m");
        String start = Files.readString(Path.of("../../deploy/image/watchfloor"));
        assertThat(start)
                .contains("-XX:MaxRAMPercentage=" + ContainerMemory.HEAP_PERCENT + " ", ContainerMemory.BUFFERS);
        ContainerMemory.ENVIRONMENT.forEach(
                (name, value) -> assertThat(start).contains("export " + name + "=\"${" + name + ":-" + value + "}\""));
    }

    @Test
    void watchesEachAndStartsOursOnlyOnAHealthyBroker() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(map(service, "healthcheck"))
                    .as(name)
                    .containsKeys("test", "interval", "timeout", "start_period");
            assertThat(service).as(name).containsEntry("restart", "unless-stopped");
        });
        assertThat(OURS).allSatisfy(name -> assertThat(map(map(services.get(name), "depends_on"), "kafka"))
                .as(name)
                .containsEntry("condition", "service_healthy"));
    }

    @Test
    void buildsOneImageOnceAndNamesEveryVolume() {
        assertThat(OURS.stream().filter(name -> services.get(name).containsKey("build")))
                .containsExactly("ingest");
        assertThat(OURS.stream().map(name -> services.get(name).get("image")).distinct())
                .hasSize(1);
        assertThat(services).allSatisfy((name, service) -> assertThat(list(service, "volumes"))
                .as(name)
                .allSatisfy(volume -> assertThat(map(volume)).containsKey("source")));
    }

    /** What an operator is told to open is the port that is published. */
    @Test
    void tellsTheDeskUnderWhichAddressItIsReached() {
        Map<String, Object> console = services.get("console");
        assertThat(console.get("ports").toString()).contains("127.0.0.1:${WATCHFLOOR_CONSOLE_PORT:-8080}:8080");
        assertThat(text(map(console, "environment"), "WATCHFLOOR_CONSOLE_URL"))
                .contains("http://127.0.0.1:${WATCHFLOOR_CONSOLE_PORT:-8080}");
    }

    @Test
    void pinsEveryImage() {
        assertThat(services).allSatisfy((name, service) -> assertThat(text(service, "image"))
                .as(name)
                .matches("[a-z/]+:(v?\\d+\\.\\d+\\.\\d+|\\$\\{WATCHFLOOR_VERSION:-\\d+\\.\\d+\\.\\d+})"));
    }

    @Test
    void isReachedFromThisMachineOnly() {
        assertThat(services).allSatisfy((name, service) -> assertThat(list(service, "ports"))
                .as(name)
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    /** What parses hostile bytes knows the broker, and nothing else of ours but who asks for its metrics. */
    @Test
    void keepsIngestApart() {
        assertThat(services.entrySet().stream()
                        .filter(service -> list(service.getValue(), "networks").contains("intake"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("ingest", "kafka", "prometheus");
        assertThat(list(services.get("ingest"), "networks").toString()).isEqualTo("[intake]");
    }

    @Test
    void keepsItsDataAndCannotChangeWhatPeopleEdit() {
        assertThat(services).allSatisfy((name, service) -> assertThat(list(service, "volumes"))
                .as(name)
                .isNotEmpty()
                .allSatisfy(volume -> {
                    Map<String, Object> mount = map(volume);
                    boolean bind = "bind".equals(mount.get("type"));
                    assertThat(mount.get("read_only")).as(name + " " + mount).isEqualTo(bind ? true : null);
                }));
        assertThat(list(services.get("kafka"), "volumes"))
                .anySatisfy(volume -> assertThat(map(volume)).containsEntry("source", "broker"));
    }

    @Test
    void holdsNoSecret() {
        assertThat(services).allSatisfy((name, service) -> assertThat(
                        map(service, "environment").keySet())
                .as(name)
                .filteredOn(key -> key.matches(".*(PASSWORD|SECRET|TOKEN|JAAS|KEY).*"))
                .allSatisfy(key -> assertThat(key).endsWith("_FILE")));
    }

    private static int mebibytes(String limit) {
        int number = Integer.parseInt(limit.substring(0, limit.length() - 1));
        return limit.endsWith("g") ? number * 1024 : number;
    }
}
