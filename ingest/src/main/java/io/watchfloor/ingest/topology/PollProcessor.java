package io.watchfloor.ingest.topology;

import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The task that polls. A task whose state is in doubt is closed and begun again in this very object, so nothing of an
 * earlier life is kept here: feeds whose fetch was under way would never be asked again.
 */
final class PollProcessor implements Processor<String, Feed, String, Object> {
    private static final Duration EVERY = Duration.ofMillis(50);

    private final ServiceContext service;
    private final FetchPool.Maker pools;
    private final Supplier<Hosts> manners;
    private final IngestMeters meters;
    private @Nullable Polling polling;
    private @Nullable Cancellable rounds;

    PollProcessor(ServiceContext service, FetchPool.Maker pools, Supplier<Hosts> manners, IngestMeters meters) {
        this.service = service;
        this.pools = pools;
        this.manners = manners;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        Polling begun = new Polling(service, meters, manners.get(), pools.make(), context);
        polling = begun;
        rounds = context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, wallClock -> begun.round());
    }

    @Override
    public void process(Record<String, Feed> record) {
        Objects.requireNonNull(polling).list(record);
    }

    @Override
    public void close() {
        meters.clear();
        if (rounds != null) {
            // Otherwise the rounds of this life go on in the next one.
            rounds.cancel();
        }
        if (polling != null) {
            polling.close();
        }
    }
}
