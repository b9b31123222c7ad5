package io.watchfloor.proofs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.kafka.Topics;
import io.watchfloor.proofs.stack.ContainerMemory;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** deploy/kubernetes renders to what the API and Strimzi know, and to nothing that is named and not there. No cluster reads it. */
class ClusterFilesTest {
    private static final List<String> OURS = List.of("ingest", "streams", "alerts", "console");

    @Test
    void sayFirstThatNoApiServerHasReadThem() throws IOException {
        assertThat(Files.readAllLines(Overlay.FOLDER.resolve("README.md")).get(0))
                .contains("No API server has read these files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strimzi", "managed", "small"})
    void nameOnlyWhatThereIs(String overlay) throws IOException, InterruptedException {
        assertThat(Overlay.faults(Overlay.rendered(overlay))).isEmpty();
    }

    /** Each is broken once, and found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            podManagementPolicy: Parallel | podManagementPolicies: Parallel | unknown field podManagementPolicies
            readOnlyRootFilesystem: true | readOnlyRoot: true | unknown field readOnlyRoot
            imagePullPolicy: IfNotPresent | imagePullPolicy: Sometimes | "Sometimes" is none of
            whenUnsatisfiable: ScheduleAnyway | whenUnsatisfiable: Perhaps | "Perhaps" is none of
            policyTypes:\\n  - Ingress | policyTypes:\\n  - Inward | "Inward" is none of
            replicas: 2 | replicas: two | two
            value: 0.0.0.0 | value: 1 | is not taken as it stands
            memory: 320Mi | memory: much | much
            matchLabels:\\n      app.kubernetes.io/name: ingest | matchLabels:\\n      app.kubernetes.io/name: ingress | matches no pod
            - streams\\n      - alerts | - stream\\n      - alerts | no pod has app.kubernetes.io/name "stream"
            selector:\\n    app.kubernetes.io/name: console | selector:\\n    app.kubernetes.io/name: desk | matches no pod
            path: /health/ready | path: /ready | nothing answers at /ready
            containerPort: 8082 | containerPort: 8092 | streams answers at 8082, not at 8092
            targetPort: health | targetPort: healthy | no pod that it chooses has a port "healthy"
            path: /health/live\\n            port: health | path: /health/live\\n            port: healthy | the container has no port "healthy"
            - port: health\\n | - port: healthy\\n | no pod has a port "healthy"
            image: watchfloor:0.1.0 | image: watchfloor:0.1.1 | the image watchfloor:0.1.1 is none of
            key: africa.yaml | key: afrika.yaml | has no [afrika.yaml]
            key: ca.crt | key: ca.pem | has no [ca.pem]
            secretName: watchfloor-alerts | secretName: watchfloor-alert | there is no Secret watchfloor-alert
            secretName: watchfloor-desk-tls | secretName: desk-tls | there is no Secret desk-tls
            serviceName: console | serviceName: desks | there is no Service desks
            serviceAccountName: watchfloor | serviceAccountName: floor | there is no ServiceAccount floor
            mountPath: /run/kafka | mountPath: /run/sign-in | which nothing mounts
            name: WATCHFLOOR_LOG\\n | name: WATCHFLOOR_LOGS\\n | no setting is WATCHFLOOR_LOGS
            - $(KAFKA_BOOTSTRAP) | - $(KAFKA) | $(KAFKA) is set nowhere
            type: scram-sha-512 | type: scram-sha-1024 | scram-sha-1024
            patternType: prefix | patternType: suffix | is not taken as it stands
            - Describe | - Look | is not taken as it stands
            kraftMetadata: shared | kraftMetadata: split | is not taken as it stands
            unclean.leader.election.enable: false\\n | unclean.leader.election.enable: false\\n      log.dirs: x\\n | Strimzi leaves out log.dirs
            """)
    void areRefusedWhenOneThingIsWrong(String good, String bad, String fault) throws IOException, InterruptedException {
        String yaml = Overlay.rendered("strimzi");
        String from = good.replace("\\n", "\n");
        assertThat(yaml).contains(from);

        List<String> faults = Overlay.faults(yaml.replace(from, bad.replace("\\n", "\n")));

        assertThat(faults).anySatisfy(one -> assertThat(one).contains(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strimzi", "managed", "small"})
    void keepPodsAsRestrictedAsContainersOfTheStack(String overlay) {
        List<Pods.Pod> pods = ours(overlay);

        assertThat(pods).hasSize(overlay.equals("small") ? 5 : 4).allSatisfy(pod -> {
            JsonNode spec = pod.spec();
            assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(spec.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(spec.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(spec.path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(spec.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(spec.has("hostNetwork") || spec.has("hostPID")).isFalse();
            assertThat(pod.containers()).singleElement().satisfies(one -> {
                assertThat(one.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                        .isTrue();
                assertThat(one.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(one.at("/securityContext/capabilities/drop/0").asText())
                        .isEqualTo("ALL");
                assertThat(one.at("/resources/requests").has("cpu")).isTrue();
                assertThat(one.at("/resources/limits/memory").asText().replace("1Gi", "1024Mi"))
                        .isEqualTo(ContainerMemory.limitMib(pod.owner().name()) + "Mi");
            });
        });
        assertThat(Manifest.read(Overlay.rendered(overlay)))
                .filteredOn(one -> one.kind().equals("PodDisruptionBudget"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(
                        pods.stream().map(pod -> pod.owner().name()).toList());
    }

    /** All but what only editors read, and who may sit at the desk, which is a secret. */
    @Test
    void showEachServiceTheWholeConfiguration() throws IOException {
        Path config = Checkout.config();
        Set<String> files;
        try (Stream<Path> walk = Files.walk(config)) {
            files = walk.filter(Files::isRegularFile)
                    .map(file -> config.relativize(file).toString())
                    .filter(file -> !file.startsWith("schema/") && !file.startsWith("access/"))
                    .filter(file -> !file.equals("kustomization.yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        List<Manifest> manifests = Manifest.read(Overlay.rendered("small"));
        Holdings holdings = new Holdings(manifests, "");

        assertThat(ours("small"))
                .filteredOn(pod -> OURS.contains(pod.owner().name()))
                .hasSize(4)
                .allSatisfy(pod -> assertThat(Pods.each(pod.spec().path("volumes"))
                                .filter(one -> one.path("name").asText().equals("config"))
                                .flatMap(one -> Pods.each(one.at("/projected/sources")))
                                .flatMap(one -> shown(one.path("configMap"), holdings)))
                        .containsExactlyInAnyOrderElementsOf(files));
    }

    private static Stream<String> shown(JsonNode map, Holdings holdings) {
        return map.has("items")
                ? Pods.each(map.path("items")).map(item -> item.path("path").asText())
                : holdings.of("ConfigMap " + map.path("name").asText()).stream();
    }

    @Test
    void runTheBrokerOfTheStackWhereItIsSmall() throws IOException {
        JsonNode compose = Manifest.read(Files.readString(Checkout.root().resolve("docker-compose.yml")))
                .get(0)
                .tree();
        Map<String, String> stack = Pods.texts(compose.at("/services/kafka/environment"));
        Map<String, String> cluster = new TreeMap<>();
        ours("small").stream()
                .filter(pod -> pod.owner().name().equals("kafka"))
                .flatMap(pod -> pod.containers().flatMap(one -> Pods.each(one.path("env"))))
                .forEach(one ->
                        cluster.put(one.path("name").asText(), one.path("value").asText()));

        assertThat(cluster).hasSameSizeAs(stack).allSatisfy((name, value) -> {
            // There is no listener for the host, and the volume's own folder holds more than topics.
            if (!name.contains("LISTENER") && !name.equals("KAFKA_LOG_DIRS")) {
                assertThat(value).as(name).isEqualTo(stack.get(name));
            }
        });
    }

    @Test
    void makeTheTopicsThatTheServicesWouldMake() {
        Map<String, String> expected = new TreeMap<>();
        Topics.standard()
                .all()
                .forEach(topic -> expected.put(
                        topic.name(),
                        topic.partitions() + " partitions, 3 replicas, " + new TreeMap<>(topic.config())));
        Map<String, String> made = new TreeMap<>();
        of("strimzi", "KafkaTopic")
                .forEach(topic -> made.put(
                        topic.name(),
                        topic.spec().path("partitions") + " partitions, "
                                + topic.spec().path("replicas") + " replicas, "
                                + new TreeMap<>(Pods.texts(topic.spec().path("config")))));

        assertThat(made).isEqualTo(expected);
    }

    @Test
    void grantWhatTheScriptGrants() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        "bash", Checkout.root().resolve("deploy/acls.sh").toString(), "--print")
                .start();
        List<String> granted = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(script.waitFor()).isZero();

        assertThat(of("strimzi", "KafkaUser").flatMap(ClusterFilesTest::grants))
                .containsExactlyInAnyOrderElementsOf(granted);
    }

    /** In the words of the script. */
    private static Stream<String> grants(Manifest user) {
        return Pods.each(user.spec().at("/authorization/acls")).map(rule -> {
            JsonNode resource = rule.path("resource");
            String operations = Pods.each(rule.path("operations"))
                    .map(one -> " --operation " + one.asText())
                    .collect(Collectors.joining());
            String type = resource.path("type").asText().replace("transactionalId", "transactional-id");
            return "--add --allow-principal User:" + user.name() + operations + " --" + type
                    + (resource.has("name") ? " " + resource.path("name").asText() : "")
                    + (resource.path("patternType").asText().equals("prefix")
                            ? " --resource-pattern-type prefixed"
                            : "");
        });
    }

    private static List<Pods.Pod> ours(String overlay) {
        return new Pods(Manifest.read(Overlay.rendered(overlay)))
                .all().stream()
                        .filter(pod -> pod.owner().kind().equals("StatefulSet"))
                        .toList();
    }

    private static Stream<Manifest> of(String overlay, String kind) {
        return Manifest.read(Overlay.rendered(overlay)).stream()
                .filter(one -> one.kind().equals(kind));
    }
}
