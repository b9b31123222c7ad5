package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final EventLog log = new EventLog("run", 3);

    @Test
    void tellsWhatWasMissed() throws Exception {
        log.append("row", "1");
        String position = log.last();
        log.append("row", "2");
        log.append("row", "3");

        EventLog.Batch batch = log.after(position, AT_ONCE);

        assertThat(batch.reset()).isFalse();
        assertThat(batch.entries()).extracting(EventLog.Entry::data).containsExactly("2", "3");
        assertThat(batch.last()).isEqualTo(log.last());
    }

    @Test
    void asksForAResetWhenTooMuchWasMissed() throws Exception {
        String position = log.last();
        for (int i = 0; i < 4; i++) {
            log.append("row", "x");
        }

        assertThat(log.after(position, AT_ONCE).reset()).isTrue();
    }

    @Test
    void remembersAsMuchAsItKeeps() throws Exception {
        String position = log.last();
        for (int i = 0; i < 3; i++) {
            log.append("row", "x");
        }

        assertThat(log.after(position, AT_ONCE).entries()).hasSize(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "other-0", "run-x", "run-99", "run--1", "run"})
    void asksForAResetFromAnUnknownPosition(String position) throws Exception {
        log.append("row", "1");

        assertThat(log.after(position, AT_ONCE).reset()).isTrue();
    }

    @Test
    void wakesAReaderAtOnce() throws Exception {
        CompletableFuture<EventLog.Batch> reader = CompletableFuture.supplyAsync(() -> await(Duration.ofSeconds(30)));

        log.append("row", "1");

        assertThat(reader.get(5, TimeUnit.SECONDS).entries()).hasSize(1);
    }

    @Test
    void letsReadersGoWhenClosed() throws Exception {
        CompletableFuture<EventLog.Batch> reader = CompletableFuture.supplyAsync(() -> await(Duration.ofSeconds(30)));

        log.close();

        assertThat(reader.get(5, TimeUnit.SECONDS).entries()).isEmpty();
    }

    private EventLog.Batch await(Duration atMost) {
        try {
            return log.after("run-0", atMost);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
