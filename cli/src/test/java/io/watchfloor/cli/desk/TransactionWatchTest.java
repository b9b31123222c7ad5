package io.watchfloor.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.kafka.HangingTransactions.Hanging;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TransactionWatchTest {
    private static final Hanging ONE = new Hanging(new TopicPartition("journal", 4), 7, 2, 0);
    private static final Hanging NEXT = new Hanging(new TopicPartition("journal", 4), 7, 3, 0);

    @Test
    void oneLookProvesNothing() {
        Map<Hanging, Long> seen = TransactionWatch.seen(Map.of(), List.of(ONE), seconds(100));

        assertThat(seen).containsExactly(Map.entry(ONE, seconds(100)));
        assertThat(TransactionWatch.hangs(seconds(100), seconds(100))).isFalse();
        assertThat(TransactionWatch.hangs(seconds(100), seconds(114))).isFalse();
    }

    @Test
    void whatIsFoundAtEveryLookHangs() {
        Map<Hanging, Long> seen = TransactionWatch.seen(Map.of(), List.of(ONE), seconds(100));

        assertThat(TransactionWatch.seen(seen, List.of(ONE), seconds(115))).isEqualTo(seen);
        assertThat(TransactionWatch.hangs(seconds(100), seconds(115))).isTrue();
    }

    @Test
    void whatWasAwayMeanwhileOrIsTheNextOfItsProducerIsNew() {
        Map<Hanging, Long> seen = TransactionWatch.seen(Map.of(), List.of(ONE), seconds(100));
        Map<Hanging, Long> away = TransactionWatch.seen(seen, List.of(), seconds(103));

        assertThat(TransactionWatch.seen(away, List.of(ONE), seconds(106))).containsEntry(ONE, seconds(106));
        assertThat(TransactionWatch.seen(seen, List.of(NEXT), seconds(103)))
                .containsExactly(Map.entry(NEXT, seconds(103)));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
