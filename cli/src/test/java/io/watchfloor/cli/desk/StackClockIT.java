package io.watchfloor.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.Home;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What time a command takes it to be on the desk of another process. */
class StackClockIT {
    private static final Instant START = Instant.parse("2023-02-03T10:00:00Z");

    @TempDir
    private Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private ServiceContext context(DeskClock clock) {
        return new ServiceContext(
                broker.bootstrap(),
                Topics.throwAway(2),
                clock,
                Settings.of(Map.of()),
                folder,
                new SimpleMeterRegistry());
    }

    private void seed(DeskClock clock) {
        ServiceContext stack = context(clock);
        Seeds.createTopics(stack);
        Seeds.decisionBook(stack, ConfigBook.read(new Home(Path.of("..").toAbsolutePath())));
        try (Admin admin = Clients.admin(stack)) {
            TopicAdmin.create(admin, List.of(stack.topics().journal), 1);
        }
    }

    private void tick(Instant at) {
        ServiceContext stack = context(DeskClock.wall());
        byte[] tick = Json.write(new JournalEntry.Tick(at));
        Clients.publish(
                stack, List.of(new ProducerRecord<>(stack.topics().journal.name(), 1, at.toEpochMilli(), "1", tick)));
    }

    @Test
    void aLiveStackIsOnTheWallClockHoweverOldItsJournalIs() {
        seed(DeskClock.wall());
        tick(START);
        assertThat(StackClock.of(context(DeskClock.wall())).replay()).isFalse();
    }

    @Test
    void aReplayIsWhereItsJournalIsAndALeadIsAsLongAsItsPaceMakesIt() throws Exception {
        seed(new DeskClock.Replay(START, Instant.MAX));
        tick(START);
        DeskClock still = StackClock.of(context(DeskClock.wall()));
        assertThat(still.instant()).isEqualTo(START);
        assertThat(StackClock.publishing(still)).isEqualTo(START);

        AtomicBoolean enough = new AtomicBoolean();
        Thread hours = new Thread(() -> {
            Instant at = START;
            while (!enough.get()) {
                at = at.plus(Duration.ofHours(1));
                tick(at);
            }
        });
        hours.start();
        DeskClock running = StackClock.of(context(DeskClock.wall()));
        enough.set(true);
        hours.join();
        assertThat(running.replay()).isTrue();
        assertThat(running.instant()).isAfter(START);
        assertThat(Duration.between(running.instant(), StackClock.publishing(running)))
                .isGreaterThan(Duration.ofHours(1));
    }
}
