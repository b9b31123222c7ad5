package io.watchfloor.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeadLetterBox;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.SharedBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor finds in settings, receivers and brokers, each made wrong on purpose. */
class CheckupsIT {
    private static final Secrets HERE = new Secrets(Map.of());

    @TempDir
    Path folder;

    @Test
    void aMisspeltSettingIsNamedWithWhatWasMeant() {
        Settings settings = Settings.load(
                Path.of("none"), Map.of("WATCHFLOOR_CONSOLE_PROT", "8081", "WATCHFLOOR_CONSOLE_PORT", "8081"));
        assertThat(SettingsCheckup.of(settings)).singleElement().satisfies(finding -> {
            assertThat(finding.isFine()).isFalse();
            assertThat(finding.found())
                    .contains("WATCHFLOOR_CONSOLE_PROT is no setting (did you mean WATCHFLOOR_CONSOLE_PORT?)");
        });
        assertThat(SettingsCheckup.of(Settings.of(Map.of("console.port", "1"))))
                .singleElement()
                .matches(CheckupResult::isFine);
    }

    @Test
    void aReceiverWithoutItsSecretIsNamedAndTheOthersAreFine() throws IOException {
        Path routes = folder.resolve("routes.yaml");
        Files.writeString(
                routes,
                """
                route:
                  receiver: log
                receivers:
                  - name: log
                  - name: desk
                ---
                channels:
                  log:
                    log: {}
                  desk:
                    webhook:
                      url: https://desk.example/hook
                      secret_file: /nowhere
                """);
        Map<Boolean, List<CheckupResult>> findings = ReceiversCheckup.of(routes, Settings.of(Map.of()), HERE).stream()
                .collect(Collectors.partitioningBy(CheckupResult::isFine));
        assertThat(findings.get(true)).singleElement().satisfies(fine -> assertThat(fine.found())
                .startsWith("log"));
        assertThat(findings.get(false)).singleElement().satisfies(wrong -> assertThat(wrong.found())
                .startsWith("desk: the secret in file /nowhere"));
    }

    @Test
    void saysWhichInstancesOfAServiceAreAtWork() {
        MemberAssignment none = new MemberAssignment(Set.of());
        List<MemberDescription> members = Stream.of("1-1", "1-2", "b7-1")
                .map(thread -> new MemberDescription(
                        "m" + thread,
                        Optional.of("watchfloor-streams-" + thread),
                        Optional.empty(),
                        "client",
                        "/127.0.0.1",
                        none,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        assertThat(WorkersCheckup.result("streams", members).found())
                .isEqualTo("streams: 2 instances [1, b7], 3 threads");
        assertThat(WorkersCheckup.result("alerts", List.of()).found()).isEqualTo("no alerts works on these brokers");
    }

    @Test
    void aReceiverInsideTheHouseMustBeAllowedByNameAddressOrRange() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "whsec_YSBzZWNyZXQgb2YgYXQgbGVhc3QgMjQgYnl0ZXM=");
        Path routes = Files.writeString(
                folder.resolve("routes.yaml"),
                """
                route: {receiver: desk}
                receivers: [{name: desk}]
                ---
                channels: {desk: {webhook: {url: "http://172.17.0.1/hook", secret_file: "%s"}}}
                """
                        .formatted(secret));
        for (String allow : List.of("", "172.18.0.0/16")) {
            assertThat(ReceiversCheckup.of(routes, Settings.of(Map.of("alerts.allow", allow)), HERE))
                    .singleElement()
                    .satisfies(wrong -> assertThat(wrong.found())
                            .startsWith("desk: 172.17.0.1 is 172.17.0.1, which is not a public address"));
        }
        for (String allow : List.of("172.17.0.1", "172.16.0.0/12")) {
            assertThat(ReceiversCheckup.of(routes, Settings.of(Map.of("alerts.allow", allow)), HERE))
                    .singleElement()
                    .matches(CheckupResult::isFine);
        }
        assertThat(SettingsCheckup.of(Settings.of(Map.of("alerts.allow", "172.16.0/12"))))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.found()).startsWith("alerts.allow: \"172.16.0/12\" is neither"));
    }

    @Test
    void aBrokerOfOursKeepsOffsetsAndARecordOfTheFutureShowsAWrongClock() {
        Instant now = Instant.parse("2023-02-03T14:00:00Z");
        ServiceContext context = context(new DeskClock.Replay(now, now.plus(Duration.ofDays(1))));
        List<Topic<?>> topics = List.of(context.topics().headlines);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, topics, 1);
            assertThat(ClusterCheckup.of(admin, context, TopicAdmin.names(admin)))
                    .allMatch(CheckupResult::isFine);

            byte[] value = "x".getBytes(StandardCharsets.UTF_8);
            Clients.publish(
                    context,
                    List.of(new ProducerRecord<>(
                            context.topics().headlines.name(),
                            0,
                            now.plusSeconds(120).toEpochMilli(),
                            "k",
                            value)));
            assertThat(ClusterCheckup.of(admin, context, TopicAdmin.names(admin)))
                    .filteredOn(finding -> !finding.isFine())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.what()).isEqualTo("clocks"));
        }
    }

    @Test
    void aDemoThatKeepsAllIsAsItShouldBeAndAWatchThatDoesIsNot() {
        Instant now = Instant.parse("2023-02-03T14:00:00Z");
        assertThat(drift(new DeskClock.Replay(now, now.plus(Duration.ofDays(1)))))
                .isEmpty();
        assertThat(drift(DeskClock.wall()))
                .extracting(CheckupResult::found)
                .anyMatch(found -> found.contains("headlines has retention.ms=-1"));
    }

    /** What is wrong with topics that keep all, on a stack with that clock. */
    private List<CheckupResult> drift(DeskClock clock) {
        ServiceContext stack = context(clock);
        DecisionBook book = ConfigBook.read(new Home(Path.of("..").toAbsolutePath()));
        try (Admin admin = Clients.admin(stack)) {
            TopicAdmin.create(admin, stack.topics().all(), 1);
        }
        Seeds.decisionBook(stack, book);
        ServiceContext asked = new ServiceContext(
                stack.bootstrap(),
                new Topics(stack.topics().prefix(), 2, false),
                DeskClock.wall(),
                stack.settings(),
                folder,
                new SimpleMeterRegistry());
        return BrokerCheckup.of(asked, book).stream()
                .filter(finding -> finding.what().equals("topics") && !finding.isFine())
                .toList();
    }

    @Test
    void whatWaitsForAPersonIsCountedUntilItIsSettled() {
        ServiceContext context = context(DeskClock.wall());
        Topics topics = context.topics();
        Instant now = Instant.parse("2023-02-03T14:00:00Z");
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(topics.notifications, topics.deliveries, topics.deadLetters), 1);
            Set<String> present = TopicAdmin.names(admin);
            assertThat(WaitingCheckup.of(context, present)).hasSize(2).allMatch(CheckupResult::isFine);

            DeadLetter letter = DeadLetter.of("feed a", "unreadable-feed", "no feed", new byte[1], now, null);
            Notification told = Notification.notice(
                    new Notification.Notice("heartbeat", Precedence.ROUTINE, "all is well", List.of()), "mail", now);
            Delivery given = new Delivery(
                    told.id(), "mail", 3, now, DeliveryOutcome.UNDELIVERED, null, "refused", null, null, Map.of());
            Clients.publish(
                    context,
                    List.of(
                            new ProducerRecord<>(topics.deadLetters.name(), letter.origin(), Json.write(letter)),
                            new ProducerRecord<>(topics.notifications.name(), told.id(), Json.write(told)),
                            new ProducerRecord<>(topics.deliveries.name(), told.id(), Json.write(given))));
            assertThat(WaitingCheckup.of(context, present))
                    .noneMatch(CheckupResult::isFine)
                    .extracting(CheckupResult::found)
                    .containsExactly(
                            "1 notifications were given up, by receiver: {mail=1}",
                            "1 wait, by reason: {unreadable-feed=1}");

            DeadLetterBox.settle(context, letter.settled(DeadLetter.Settled.DISCARDED, "ada", now, "gone"));
            assertThat(WaitingCheckup.of(context, present))
                    .filteredOn(CheckupResult::isFine)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.what()).isEqualTo("dead letters"));
        }
    }

    @Test
    void aServiceThatNobodyRunsIsNamedAndOneAtWorkIsCounted() {
        ServiceContext context = context(DeskClock.wall());
        Properties member = new Properties();
        member.put("bootstrap.servers", context.bootstrap());
        member.put("group.id", context.applicationId("streams"));
        member.put("client.id", "watchfloor-streams-1");
        try (Admin admin = Clients.admin(context);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(member, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicAdmin.create(admin, List.of(context.topics().headlines), 1);
            consumer.subscribe(List.of(context.topics().headlines.name()));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(50));
                return !consumer.assignment().isEmpty();
            });
            assertThat(WorkersCheckup.of(admin, context))
                    .extracting(CheckupResult::found)
                    .containsExactly(
                            "no ingest works on these brokers",
                            "streams: 1 instance [1], 1 thread",
                            "no alerts works on these brokers");
        }
    }

    @Test
    void brokersWithoutAnAuthorizerAskForNoGrants() {
        ServiceContext context = context(DeskClock.wall());
        try (Admin admin = Clients.admin(context)) {
            assertThat(PermissionsCheckup.of(admin, context, "ingest"))
                    .matches(CheckupResult::isFine)
                    .satisfies(finding -> assertThat(finding.found()).contains("no authorizer"));
        }
    }

    private ServiceContext context(DeskClock clock) {
        return new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics("doctor-" + System.nanoTime() + ".", 2, true),
                clock,
                Settings.of(Map.of()),
                folder,
                new SimpleMeterRegistry());
    }
}
