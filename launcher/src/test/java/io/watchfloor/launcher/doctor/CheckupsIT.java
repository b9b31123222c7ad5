package io.watchfloor.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.broker.SharedBroker;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor finds in settings, receivers and brokers, each made wrong on purpose. */
class CheckupsIT {
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
                .matches(Finding::isFine);
    }

    @Test
    void aReceiverWithoutItsSecretIsNamedAndTheOthersAreFine() throws IOException {
        Path routes = folder.resolve("routes.yaml");
        Files.writeString(
                routes,
                "route:\n  receiver: log\nreceivers:\n  - name: log\n  - name: desk\n---\nchannels:\n  log:\n    log: {}\n"
                        + "  desk:\n    webhook:\n      url: https://desk.example/hook\n      secret_file: /nowhere\n");
        Map<Boolean, List<Finding>> findings = ReceiversCheckup.of(routes, Settings.of(Map.of())).stream()
                .collect(Collectors.partitioningBy(Finding::isFine));
        assertThat(findings.get(true)).singleElement().satisfies(fine -> assertThat(fine.found())
                .startsWith("log"));
        assertThat(findings.get(false)).singleElement().satisfies(wrong -> assertThat(wrong.found())
                .startsWith("desk: the secret in file /nowhere"));
    }

    @Test
    void aBrokerOfOursKeepsOffsetsAndARecordOfTheFutureShowsAWrongClock() {
        Instant now = Instant.parse("2023-02-03T14:00:00Z");
        ServiceContext context = new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics("doctor-" + System.nanoTime() + ".", 2, true),
                new DeskClock.Replay(now, now.plus(Duration.ofDays(1))),
                Settings.of(Map.of()),
                folder,
                new SimpleMeterRegistry());
        List<Topic<?>> topics = List.of(context.topics().headlines);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, topics, 1);
            assertThat(ClusterCheckup.of(admin, context, TopicAdmin.names(admin)))
                    .allMatch(Finding::isFine);

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
}
