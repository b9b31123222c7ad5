package io.watchfloor.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.ingest.schedule.Schedule;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.JsonSerde;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Feed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka Streams closes a task whose commit was not answered, and begins it again with the same processor. */
class PollProcessorBegunAgainTest {
    private static final Instant START = Instant.parse("2023-02-02T10:00:00Z");
    private static final String ID = "harbour";

    private final DeskClock.Replay clock = new DeskClock.Replay(START, Instant.MAX);
    /** Fetches that were begun and never end by themselves. */
    private final List<Runnable> begun = new ArrayList<>();

    @TempDir
    private Path data;

    @Test
    void asksAgainForAFeedWhoseFetchWasUnderWay() {
        ServiceContext service = new ServiceContext(
                "none:1", Topics.throwAway(3), clock, Settings.of(Map.of()), data, new SimpleMeterRegistry());
        PollProcessor processor = new PollProcessor(
                service,
                () -> new FetchPool(
                        request -> new Response.Failed(Response.Kind.NETWORK, "unanswered", null), begun::add, 40),
                () -> new Hosts(Duration.ofSeconds(2), host -> false),
                new IngestMeters(service));
        MockProcessorContext<String, Object> context = new MockProcessorContext<>();
        store(context, Polling.SCHEDULE, new JsonSerde<>(Schedule.class));
        store(context, Polling.SEEN, new SeenSerde());

        processor.init(context);
        processor.process(new Record<>(ID, feed(), START.toEpochMilli()));
        pass(context, Duration.ofMinutes(1));
        assertThat(begun).hasSize(1);

        processor.close();
        assertThat(context.scheduledPunctuators()).allMatch(scheduled -> scheduled.cancelled());
        processor.init(context);
        pass(context, Duration.ofMinutes(1));
        assertThat(begun).as("fetches begun").hasSize(2);
    }

    private void pass(MockProcessorContext<String, Object> context, Duration time) {
        clock.advanceTo(clock.instant().plus(time));
        context.scheduledPunctuators().stream()
                .filter(scheduled -> !scheduled.cancelled())
                .forEach(scheduled ->
                        scheduled.getPunctuator().punctuate(clock.instant().toEpochMilli()));
    }

    private static Feed feed() {
        return new Feed(ID, "https://harbour.example/rss", "Harbour Times", null, null, null, 300, true, Map.of());
    }

    private <V> void store(MockProcessorContext<String, Object> context, String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }
}
