package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TopicAdminIT {
    private final ServiceContext context =
            OnBroker.context("topic-admin-" + System.nanoTime() + ".", 3, Path.of("unused"));
    private final Topics topics = context.topics();
    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Clients.admin(context);
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void createsTheWholeCatalogueAsItIsWrittenAndOnlyOnce() {
        TopicAdmin.create(admin, topics.all(), 1);
        TopicAdmin.create(admin, topics.all(), 1);

        assertThat(TopicAdmin.get(admin.listTopics().names()))
                .containsAll(topics.all().stream().map(Topic::name).toList());
        assertThat(TopicAdmin.drift(admin, topics.all())).isEmpty();
    }

    @Test
    void asksAgainWhereABrokerWasSlowAndNotWhereItRefused() throws Exception {
        List<String> asked = new ArrayList<>();

        TopicAdmin.untilAnswered(context, () -> {
            asked.add("once");
            if (asked.size() == 1) {
                throw new KafkaEdgeException("asking the broker failed", new TimeoutException());
            }
        });
        assertThat(asked).hasSize(2);

        TopicAdmin.Question refused = () -> {
            throw new KafkaEdgeException("asking the broker failed", new InvalidTopicException());
        };
        assertThatThrownBy(() -> TopicAdmin.untilAnswered(context, refused)).isInstanceOf(KafkaEdgeException.class);
    }

    @Test
    void makesNoneWhenTheBrokersRefuseOne() {
        Topic<?> journal = topics.journal;
        Topic<?> refused = new Topic<>(
                journal.name(), journal.type(), journal.partitions(), Map.of("cleanup.policy", "burn"), "", "", "");

        assertThatThrownBy(() -> TopicAdmin.create(admin, List.of(topics.feeds, refused), 1))
                .isInstanceOf(KafkaEdgeException.class)
                .hasMessageContaining("creating topic " + journal.name() + " (none was made)");

        assertThat(TopicAdmin.names(admin)).doesNotContain(topics.feeds.name(), journal.name());
    }

    @Test
    void twoWritersMayCreateAtOnce() throws Exception {
        List<CompletableFuture<Void>> writers = List.of(
                CompletableFuture.runAsync(() -> TopicAdmin.create(admin, topics.all(), 1)),
                CompletableFuture.runAsync(() -> TopicAdmin.create(admin, topics.all(), 1)));

        for (CompletableFuture<Void> writer : writers) {
            writer.get(30, TimeUnit.SECONDS);
        }
        assertThat(TopicAdmin.drift(admin, topics.all())).isEmpty();
    }

    @Test
    void aReaderWaitsUntilTheWriterHasCreated() throws Exception {
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            try {
                TopicAdmin.await(admin, List.of(topics.incidents));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().during(Duration.ofMillis(400)).until(() -> !reader.isDone());

        TopicAdmin.create(admin, List.of(topics.incidents), 1);

        reader.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aServiceSaysAtItsStartWhatDiffersAndGoesOn() throws Exception {
        NewTopic other = new NewTopic(topics.journal.name(), 2, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        TopicAdmin.get(admin.createTopics(List.of(other)).all());
        Awaitility.await().until(() -> TopicAdmin.names(admin).contains(other.name()));
        Logger log = (Logger) LoggerFactory.getLogger(TopicAdmin.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        try {
            TopicAdmin.prepare(context, List.of(topics.feeds, topics.journal), List.of());
        } finally {
            log.detachAppender(said);
        }

        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("topic "))
                .anyMatch(line -> line.startsWith("topic " + topics.journal + " has 2 partitions, not 3: "))
                .anyMatch(line -> line.startsWith("topic " + topics.journal + " has cleanup.policy=compact, not "))
                .noneMatch(line -> line.contains(topics.feeds.name()));
    }

    @Test
    void driftNamesTopicSettingAndWhatMendsIt() {
        NewTopic other = new NewTopic(topics.journal.name(), 2, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
        TopicAdmin.get(admin.createTopics(List.of(other)).all());
        Awaitility.await().until(() -> TopicAdmin.names(admin).contains(other.name()));

        assertThat(TopicAdmin.drift(admin, topics.all()))
                .containsExactly(
                        topics.journal + " has 2 partitions, not 3: the count is never changed in place; "
                                + "move the data to a new cluster or prefix",
                        topics.journal + " has cleanup.policy=compact, not delete: kafka-configs.sh --bootstrap-server "
                                + "HOST:PORT --alter --topic " + topics.journal
                                + " --add-config cleanup.policy=delete");
    }
}
