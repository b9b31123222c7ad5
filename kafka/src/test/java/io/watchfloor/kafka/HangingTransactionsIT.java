package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.kafka.HangingTransactions.Hanging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HangingTransactionsIT {
    private final ServiceContext context = OnBroker.context("hanging-" + System.nanoTime() + ".", 1, Path.of("unused"));
    private final Topics topics = context.topics();

    @Test
    void anOpenTransactionThatItsCoordinatorKnowsIsNotHanging() throws Exception {
        OnBroker.create(context, topics.journal);
        try (Admin admin = Clients.admin(context);
                KafkaProducer<String, byte[]> producer = OnBroker.transactional(context, topics.prefix() + "open")) {
            openTransaction(producer);

            assertThat(openIn(admin)).hasSize(1);
            assertThat(HangingTransactions.find(admin, topics.prefix())).isEmpty();
            producer.abortTransaction();
        }
    }

    @Test
    void readersGoOnAfterAnOpenTransactionWasAborted() throws Exception {
        OnBroker.create(context, topics.journal);
        try (Admin admin = Clients.admin(context);
                KafkaProducer<String, byte[]> producer = OnBroker.transactional(context, topics.prefix() + "stuck")) {
            openTransaction(producer);
            Clients.publish(context, List.of(new ProducerRecord<>(topics.journal.name(), "after", new byte[0])));
            ProducerState stuck = openIn(admin).get(0);
            TopicPartition partition = new TopicPartition(topics.journal.name(), 0);

            assertThat(HangingTransactions.abort(admin, hanging(partition, stuck)))
                    .isTrue();

            List<String> read = new ArrayList<>();
            TopicFollower.readAll(context, List.of(topics.journal), record -> read.add(record.key()));
            assertThat(read).containsExactly("after");
            assertThat(openIn(admin)).isEmpty();
        }
    }

    @Test
    void oneThatItsCoordinatorEndedMeanwhileIsLeftAlone() throws Exception {
        OnBroker.create(context, topics.journal);
        try (Admin admin = Clients.admin(context);
                KafkaProducer<String, byte[]> producer = OnBroker.transactional(context, topics.prefix() + "ended")) {
            openTransaction(producer);
            ProducerState open = openIn(admin).get(0);
            producer.commitTransaction();
            // The coordinator writes its marker after it has answered, with the next epoch of the producer.
            Awaitility.await().until(() -> openIn(admin).isEmpty());

            TopicPartition partition = new TopicPartition(topics.journal.name(), 0);
            assertThat(HangingTransactions.abort(admin, hanging(partition, open)))
                    .isFalse();
        }
    }

    private static Hanging hanging(TopicPartition partition, ProducerState open) {
        return new Hanging(
                partition,
                open.producerId(),
                open.producerEpoch(),
                open.coordinatorEpoch().orElse(0));
    }

    private void openTransaction(KafkaProducer<String, byte[]> producer)
            throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topics.journal.name(), "undone", new byte[0]))
                .get();
    }

    private List<ProducerState> openIn(Admin admin) {
        TopicPartition partition = new TopicPartition(topics.journal.name(), 0);
        return TopicAdmin.get(admin.describeProducers(List.of(partition)).partitionResult(partition))
                .activeProducers()
                .stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .toList();
    }
}
