package io.watchfloor.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReplayPaceTest {
    private static final Instant START = Instant.parse("2023-02-02T00:00:00Z");

    private static final Duration SOON = Duration.ofSeconds(5);
    private final List<Instant> reached = new ArrayList<>();
    private final ReplayPace pace = new ReplayPace(ReplayPace.SPREAD, reached::add);

    private static Headline headline(String id, Duration after) {
        Instant at = START.plus(after);
        return new Headline(id, 1, "f", "o", "t", null, null, null, at, at, false, List.of(), null, Map.of());
    }

    @Test
    void holdsBackWhatIsMoreThanTheWindowAheadOfTheOldestOnItsWay() throws Exception {
        pace.send(headline("a", Duration.ZERO), SOON);
        pace.send(headline("b", ReplayPace.SPREAD), SOON);
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> {
            try {
                pace.send(headline("c", ReplayPace.SPREAD.plusSeconds(1)), SOON);
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
    void saysWhenNothingMoves() throws Exception {
        pace.send(headline("a", Duration.ZERO), SOON);
        assertThat(pace.send(headline("b", Duration.ofHours(3)), Duration.ofMillis(20)))
                .isFalse();
    }

    @Test
    void waitsForAllAndSaysWhenItTakesTooLong() throws Exception {
        pace.send(headline("a", Duration.ZERO), SOON);
        assertThat(pace.awaitAll(Duration.ofMillis(20))).isFalse();
        pace.tagged("a");
        assertThat(pace.awaitAll(Duration.ofMillis(20))).isTrue();
    }

    /** A pipeline that goes on with the rest of an earlier replay tags while this one begins: it may be first. */
    @Test
    void waitsForNothingThatWasTaggedBeforeItsTurn() throws Exception {
        pace.tagged("a");
        assertThat(pace.send(headline("a", Duration.ZERO), SOON)).isTrue();
        assertThat(pace.waiting()).isZero();
        assertThat(pace.awaitAll(Duration.ofMillis(20))).isTrue();
    }

    @Test
    void tellsTheTimeOfTheOldestOnItsWay() throws Exception {
        pace.send(headline("a", Duration.ofMinutes(1)), SOON);
        pace.send(headline("b", Duration.ofMinutes(2)), SOON);
        pace.send(headline("c", Duration.ofMinutes(3)), SOON);
        pace.tagged("c");
        pace.tagged("a");
        pace.tagged("b");
        assertThat(reached).containsExactly(START.plusSeconds(60), START.plusSeconds(120), START.plusSeconds(180));
    }
}
