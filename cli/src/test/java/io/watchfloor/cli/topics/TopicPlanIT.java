package io.watchfloor.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.AlertsService;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.desk.SignIns;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services on topics that somebody else made by the plan, on a broker that takes no record of more than a megabyte. */
class TopicPlanIT {
    private static final int LIMIT = 1_048_576;

    @Test
    void servicesMakeNoTopicThatThePlanNamedAndAStoryGoesThrough(@TempDir Path folder) throws Exception {
        Home home = new Home(Path.of("..").toAbsolutePath().normalize());
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
                CleanupStack started = new CleanupStack()) {
            ServiceContext context = new ServiceContext(
                    broker.bootstrap(),
                    Topics.standard(),
                    DeskClock.wall(),
                    home.settings(),
                    folder.resolve("state"),
                    new SimpleMeterRegistry());
            List<PlannedTopic> plan = TopicPlan.of(context.topics(), 1, LIMIT);
            try (Admin admin = Clients.admin(context)) {
                takeNoMoreThanTheLimit(admin);
                TopicAdmin.get(admin.createTopics(plan.stream()
                                .map(one -> new NewTopic(one.topic(), one.partitions(), (short) one.replication())
                                        .configs(one.config()))
                                .toList())
                        .all());
                Seeds.decisionBook(context, ConfigBook.read(home));
                List<Service> services = List.of(
                        started.push(IngestService.start(context)),
                        started.push(StreamsService.start(context, Tagger::tag)),
                        started.push(AlertsService.start(context, home.config().resolve("routes.yaml"))),
                        started.push(ConsoleService.start(context, "127.0.0.1", 0, SignIns.of(context, home))));
                await().atMost(Duration.ofMinutes(2)).until(() -> services.stream()
                        .allMatch(one -> one.ready().ok()));

                aHeadlineBecomesAnIncident(context);

                assertThat(TopicAdmin.names(admin))
                        .containsExactlyInAnyOrderElementsOf(
                                plan.stream().map(PlannedTopic::topic).toList());
                assertThat(TopicAdmin.drift(admin, context.topics().all())).isEmpty();
            }
        }
    }

    private static void takeNoMoreThanTheLimit(Admin admin) {
        ConfigResource all = new ConfigResource(ConfigResource.Type.BROKER, "");
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry("message.max.bytes", Integer.toString(LIMIT)), AlterConfigOp.OpType.SET);
        TopicAdmin.get(
                admin.incrementalAlterConfigs(Map.of(all, List.of(limit))).all());
    }

    private static void aHeadlineBecomesAnIncident(ServiceContext context) {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
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
                context,
                List.of(new ProducerRecord<>(
                        context.topics().headlines.name(),
                        null,
                        now.toEpochMilli(),
                        headline.id(),
                        Json.write(headline))));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !KnownIncidents.now(context).incidents().isEmpty());
    }
}
