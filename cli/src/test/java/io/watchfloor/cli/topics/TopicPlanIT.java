package io.watchfloor.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.AlertsService;
import io.watchfloor.broker.BrokerSecurity;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.desk.SignIns;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Services on topics that somebody else made by the plan, as users with its grants, who may make none of them, on a broker that
 * takes no record of more than a megabyte.
 */
class TopicPlanIT {
    private static final int LIMIT = 1_048_576;
    private static final String ADMIN = "admin";
    private static final String PASSWORD = "not a secret";

    @TempDir
    private Path folder;

    @Test
    void servicesMakeNoTopicThatThePlanNamedAndAStoryGoesThrough() throws Exception {
        Home home = new Home(Path.of("..").toAbsolutePath().normalize());
        BrokerSecurity security = security();
        try (EmbeddedBroker broker = EmbeddedBroker.startSecured(folder.resolve("broker"), 0, security);
                CleanupStack started = new CleanupStack()) {
            Function<String, ServiceContext> as = user -> context(home, broker, security, user);
            ServiceContext streams = as.apply("watchfloor-streams");
            ServiceContext console = as.apply("watchfloor-console");
            List<PlannedTopic> plan = TopicPlan.of(streams.topics(), 1, LIMIT);
            try (Admin admin = Clients.admin(as.apply(ADMIN))) {
                takeNoMoreThanTheLimit(admin);
                TopicAdmin.get(admin.createTopics(plan.stream()
                                .map(one -> new NewTopic(one.topic(), one.partitions(), (short) one.replication())
                                        .configs(one.config()))
                                .toList())
                        .all());
                Granting.grant(admin, GrantPlan.of("watchfloor"));
                awaitGrants(as.apply("watchfloor-operator"));
                Seeds.createTopics(streams);
                Seeds.decisionBook(streams, ConfigBook.read(home));
                ServiceContext alerts = as.apply("watchfloor-alerts");
                List<Service> services = List.of(
                        started.push(IngestService.start(as.apply("watchfloor-ingest"))),
                        started.push(StreamsService.start(streams, Tagger::tag)),
                        started.push(AlertsService.start(alerts, home.config().resolve("routes.yaml"))),
                        started.push(ConsoleService.start(console, "127.0.0.1", 0, SignIns.of(console, home))));
                await().atMost(Duration.ofMinutes(2)).until(() -> services.stream()
                        .allMatch(one -> one.ready().ok()));

                aHeadlineBecomesAnIncident(as.apply("watchfloor-ingest"), console);

                assertThat(TopicAdmin.names(admin))
                        .containsExactlyInAnyOrderElementsOf(
                                plan.stream().map(PlannedTopic::topic).toList());
                assertThat(TopicAdmin.drift(admin, streams.topics().all())).isEmpty();
                for (String user : Doctor.USERS) {
                    assertThat(Doctor.permissions(as.apply("watchfloor-" + user), user))
                            .allMatch(CheckupResult::isFine);
                }
            }
        }
    }

    private ServiceContext context(Home home, EmbeddedBroker broker, BrokerSecurity security, String user) {
        Settings settings = home.settings()
                .with("kafka.client.security.protocol", "SASL_SSL")
                .with("kafka.client.sasl.mechanism", "SCRAM-SHA-512")
                .with("kafka.client.sasl.jaas.config", security.jaas(user))
                .with("kafka.client.ssl.truststore.type", "PKCS12")
                .with(
                        "kafka.client.ssl.truststore.location",
                        security.keystore().toString())
                .with("kafka.client.ssl.truststore.password", PASSWORD);
        return new ServiceContext(
                broker.bootstrap(),
                Topics.standard(),
                DeskClock.wall(),
                settings,
                folder.resolve("state"),
                new SimpleMeterRegistry());
    }

    private BrokerSecurity security() throws IOException, InterruptedException {
        Path store = folder.resolve("broker.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        Map<String, String> users = Stream.of("ingest", "streams", "alerts", "console", "operator")
                .collect(Collectors.toMap(service -> "watchfloor-" + service, service -> service + "-password"));
        users.put(ADMIN, "admin-password");
        return new BrokerSecurity(store, PASSWORD, users, ADMIN);
    }

    /** The controller has them before the broker does; those of the operator came last. */
    private static void awaitGrants(ServiceContext operator) {
        try (Admin admin = Clients.admin(operator)) {
            await().until(() -> TopicAdmin.names(admin)
                    .containsAll(
                            operator.topics().all().stream().map(Topic::name).toList()));
        }
    }

    private static void takeNoMoreThanTheLimit(Admin admin) {
        ConfigResource all = new ConfigResource(ConfigResource.Type.BROKER, "");
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry("message.max.bytes", Integer.toString(LIMIT)), AlterConfigOp.OpType.SET);
        TopicAdmin.get(
                admin.incrementalAlterConfigs(Map.of(all, List.of(limit))).all());
    }

    private static void aHeadlineBecomesAnIncident(ServiceContext ingest, ServiceContext console) {
        Instant now = ingest.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Headline headline = new Headline(
                "planned",
                1,
                "feed",
                "Harbour Post",
                "US tracks Chinese spy balloon over Montana",
                null,
                "https://news.example/planned",
                "en",
                now,
                now,
                false,
                List.of(),
                "test",
                Map.of());
        Clients.publish(
                ingest,
                List.of(new ProducerRecord<>(
                        ingest.topics().headlines.name(),
                        null,
                        now.toEpochMilli(),
                        headline.id(),
                        Json.write(headline))));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !KnownIncidents.now(console).incidents().isEmpty());
    }
}
