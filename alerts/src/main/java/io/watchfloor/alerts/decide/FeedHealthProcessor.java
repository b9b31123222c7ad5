package io.watchfloor.alerts.decide;

import io.watchfloor.model.FeedHealth;
import java.time.InstantSource;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps the feeds that are in trouble where the desk finds them. */
final class FeedHealthProcessor extends ContextualProcessor<String, @Nullable FeedHealth, Void, Void> {
    private final InstantSource clock;
    private @Nullable Table<Trouble> troubles;

    FeedHealthProcessor(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        troubles = Table.of(context.getStateStore(DecideProcessor.TROUBLES));
    }

    @Override
    public void process(Record<String, @Nullable FeedHealth> record) {
        Troubles.apply(Objects.requireNonNull(troubles), record.key(), record.value(), clock.instant());
    }
}
