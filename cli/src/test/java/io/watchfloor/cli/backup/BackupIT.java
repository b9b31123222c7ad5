package io.watchfloor.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.SharedBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken from one set of topics makes another like it, and never overwrites. */
class BackupIT {
    private static final Home HOME = new Home(Path.of("..").toAbsolutePath());

    @TempDir
    Path folder;

    @Test
    void whatWasTakenIsPutBackOnceAndNothingIsOverwritten() throws IOException {
        ServiceContext lost = context();
        DecisionBook book = ConfigBook.read(HOME);
        Seeds.createTopics(lost);
        Seeds.decisionBook(lost, book);
        Seeds.feeds(lost, Seeds.feedsOf(HOME.config()));
        int feeds = Seeds.feedsOf(HOME.config()).size();
        StringWriter written = new StringWriter();

        assertThat(Backup.write(lost, written)).isEqualTo(Map.of("feeds", feeds, "decision-book", 1));

        ServiceContext empty = context();
        assertThat(restore(empty, written).written()).isEqualTo(Map.of("feeds", feeds, "decision-book", 1));
        assertThat(Seeds.newestBook(empty)).contains(book);
        Backup.Result again = restore(empty, written);
        assertThat(again.written()).isEmpty();
        assertThat(again.present()).isEqualTo(Map.of("feeds", feeds, "decision-book", 1));

        StringWriter second = new StringWriter();
        Backup.write(empty, second);
        assertThat(second.toString()).isEqualTo(written.toString());
    }

    /** A key itself stands nowhere; what it is known by goes into no file either, so that no old backup gives one back. */
    @Test
    void holdsNothingOfGrants() throws IOException {
        ServiceContext context = context();
        Seeds.createTopics(context);
        Seeds.feeds(context, Seeds.feedsOf(HOME.config()));
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(context.topics().grants), 1);
        }
        Instant now = Instant.parse("2023-02-02T22:00:00Z");
        Grant grant = new Grant(
                "g7",
                GrantKind.WALL,
                List.of(),
                List.of("CHN"),
                null,
                null,
                "4d0ff1a7c0de",
                "lee",
                now,
                now.plusSeconds(60),
                null,
                null,
                null,
                Map.of());
        Clients.publish(
                context, List.of(new ProducerRecord<>(context.topics().grants.name(), "g7", Json.write(grant))));
        StringWriter written = new StringWriter();

        assertThat(Backup.write(context, written)).containsOnlyKeys("feeds");
        assertThat(written.toString()).doesNotContain("g7", grant.hash(), "\"lee\"");
    }

    @Test
    void aFileThatIsNoBackupIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Backup.restore(context(), new BufferedReader(new StringReader("{\"topic\":1"))))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("line 1 is not of a backup");
    }

    private static Backup.Result restore(ServiceContext context, StringWriter written) throws IOException {
        return Backup.restore(context, new BufferedReader(new StringReader(written.toString())));
    }

    private ServiceContext context() {
        return new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics("backup-" + System.nanoTime() + ".", 2, true),
                DeskClock.wall(),
                Settings.of(Map.of()),
                folder,
                new SimpleMeterRegistry());
    }
}
