package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Pair;
import io.watchfloor.rules.reports.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportedStoreTest {
    private static final Instant NOW = Instant.parse("2023-03-10T00:00:00Z");
    private static final Instant OLD = NOW.minus(ReportedStore.KEPT).minus(Duration.ofMillis(1));

    private final KeyValueStore<String, byte[]> bytes = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(ReportedStore.NAME), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final ReportedStore store = new ReportedStore(bytes);

    @BeforeEach
    void open() {
        var context = new MockProcessorContext<Void, Void>();
        bytes.init(context.getStateStoreContext(), bytes);
    }

    @Test
    void givesBackWhatWasPut() {
        Reported reported = reported(NOW);
        store.put("h1", reported);
        assertThat(store.find("h1")).contains(reported);
        assertThat(store.find("h2")).isEmpty();
    }

    @Test
    void givesBackTheReportsOfACorrectedHeadline() {
        var entry = new Reported.Entry("h1/us-china.balloon", Pair.parse("CHN-USA"), "airspace", OLD);
        Reported reported = new Reported(3, NOW, List.of(entry, entry));
        store.put("h1", reported);
        assertThat(store.find("h1")).contains(reported);
    }

    @Test
    void forgetsWhatIsOlderThanThirtyDaysAndNothingElse() {
        store.put("old", reported(OLD));
        store.put("on the day", reported(OLD.plusMillis(1)));
        store.forget(NOW);
        assertThat(store.find("old")).isEmpty();
        assertThat(store.find("on the day")).isPresent();
    }

    @Test
    void goesRoundALargeStoreInStepsAndStartsAgain() {
        for (int i = 0; i < ReportedStore.STEP; i++) {
            store.put("a" + i, reported(NOW));
        }
        store.put("b", reported(OLD));
        store.forget(NOW);
        assertThat(store.find("b")).isPresent();
        store.forget(NOW);
        assertThat(store.find("b")).isEmpty();
        store.put("a", reported(OLD));
        store.forget(NOW);
        assertThat(store.find("a")).isEmpty();
    }

    private static Reported reported(Instant fetched) {
        return new Reported(1, fetched, List.of());
    }
}
