package io.watchfloor.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.MisbehavingServer;
import io.watchfloor.kafka.Settings;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {
    private static final int LARGE = ByteBudget.SMALL + 1;

    @Test
    void lastsForSoManyLargeBodiesAndAnyNumberOfSmallOnes() throws Exception {
        ByteBudget budget = new ByteBudget(16 << 20, 8 << 20);
        ByteBudget.Share first = budget.open();
        ByteBudget.Share second = budget.open();
        ByteBudget.Share third = budget.open();
        first.grow(LARGE, Duration.ZERO);
        first.grow(8 << 20, Duration.ZERO);
        second.grow(LARGE, Duration.ZERO);
        third.grow(ByteBudget.SMALL, Duration.ZERO);
        assertThatThrownBy(() -> third.grow(LARGE, Duration.ofMillis(10))).isInstanceOf(InterruptedIOException.class);
        first.close();
        first.close();
        assertThatCode(() -> third.grow(LARGE, Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void lettingLargeBodiesWaitForOneAnotherReadsThemAll() {
        String large = Documents.rss("x").replace("About x.", "word ".repeat(100_000));
        try (MisbehavingServer server = new MisbehavingServer();
                FeedSource source = new FeedSource(FetchSettings.of(Settings.of(
                        Map.of("ingest.allow", "127.0.0.0/8", "ingest.bytes-at-once", "1", "ingest.fetchers", "8"))))) {
            server.on("/large", MisbehavingServer.body(large));
            var reads = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> source.read(Request.first("f" + i, server.url("/large")))))
                    .toList();
            assertThat(reads).allSatisfy(read -> assertThat(read.join()).isInstanceOf(Response.Read.class));
        }
    }
}
