package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.kafka.HangingTransactions.Hanging;
import io.watchfloor.kafka.HangingTransactions.Open;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HangingTransactionsTest {
    private static final TopicPartition JOURNAL = new TopicPartition("journal", 4);
    private static final TopicPartition INCIDENTS = new TopicPartition("incidents", 4);
    private static final Open IN_JOURNAL = new Open(new Hanging(JOURNAL, 7, 2, 1), 100);

    @Test
    void hangsWhenNoCoordinatorKnowsTheProducer() {
        assertThat(HangingTransactions.hanging(Set.of(IN_JOURNAL), Map.of(), Set.of(IN_JOURNAL)))
                .containsExactly(IN_JOURNAL.transaction());
    }

    @Test
    void hangsWhenTheCoordinatorKnowsTheProducerElsewhereOnly() {
        assertThat(HangingTransactions.hanging(Set.of(IN_JOURNAL), Map.of(7L, Set.of(INCIDENTS)), Set.of(IN_JOURNAL)))
                .containsExactly(IN_JOURNAL.transaction());
    }

    @Test
    void isWorkWhenTheCoordinatorKnowsItThere() {
        assertThat(HangingTransactions.hanging(
                        Set.of(IN_JOURNAL), Map.of(7L, Set.of(JOURNAL, INCIDENTS)), Set.of(IN_JOURNAL)))
                .isEmpty();
    }

    @Test
    void isWorkWhenItEndedWhileWeAsked() {
        assertThat(HangingTransactions.hanging(Set.of(IN_JOURNAL), Map.of(), Set.of()))
                .isEmpty();
    }

    @Test
    void isWorkWhenTheSameProducerHasBegunAnotherSince() {
        Open next = new Open(IN_JOURNAL.transaction(), 120);

        assertThat(HangingTransactions.hanging(Set.of(IN_JOURNAL), Map.of(), Set.of(next)))
                .isEmpty();
    }

    @Test
    void openAreThoseWithAStartOffset() {
        ProducerState busy = new ProducerState(7, 2, 9, 0, OptionalInt.of(1), OptionalLong.of(100));
        ProducerState idle = new ProducerState(8, 0, 3, 0, OptionalInt.of(1), OptionalLong.empty());

        assertThat(HangingTransactions.open(Map.of(JOURNAL, new PartitionProducerState(List.of(busy, idle)))))
                .containsExactly(IN_JOURNAL);
    }

    @Test
    void saysWhoAndWhere() {
        assertThat(IN_JOURNAL.transaction()).hasToString("producer 7 epoch 2 in journal-4");
    }
}
