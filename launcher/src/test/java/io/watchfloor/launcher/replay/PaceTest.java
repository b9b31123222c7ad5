package io.watchfloor.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2023-02-02T00:00:00Z");

    private final Pace pace = new Pace();

    private static Headline headline(String id, Duration after) {
        Instant at = START.plus(after);
        return new Headline(id, 1, "f", "o", "t", null, null, null, at, at, false, List.of(), null, Map.of());
    }

    @Test
    void holdsBackWhatIsMoreThanTheWindowAheadOfTheOldestOnItsWay() throws Exception {
        pace.send(headline("a", Duration.ZERO));
        pace.send(headline("b", Pace.WINDOW));
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> {
            try {
                pace.send(headline("c", Pace.WINDOW.plusSeconds(1)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        pace.tagged("b");
        assertThat(third).isNotDone();
        pace.tagged("a");
        await().atMost(Duration.ofSeconds(5)).until(third::isDone);
        assertThat(pace.waiting()).isEqualTo(1);
    }

    @Test
    void waitsForAllAndSaysWhenItTakesTooLong() throws Exception {
        pace.send(headline("a", Duration.ZERO));
        assertThat(pace.awaitAll(Duration.ofMillis(20))).isFalse();
        pace.tagged("a");
        assertThat(pace.awaitAll(Duration.ofMillis(20))).isTrue();
    }
}
