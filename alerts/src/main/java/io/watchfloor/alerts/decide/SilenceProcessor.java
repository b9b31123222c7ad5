package io.watchfloor.alerts.decide;

import io.watchfloor.files.labels.Silences;
import io.watchfloor.kafka.streams.InvalidRecordException;
import io.watchfloor.model.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the silences where decisions find them; an empty record removes one, and one with a fault is refused. */
final class SilenceProcessor extends ContextualProcessor<String, @Nullable Silence, Void, Void> {
    static final String SILENCES = "silences";

    private @Nullable KeyValueStore<String, Silence> silences;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        silences = context.getStateStore(SILENCES);
    }

    @Override
    public void process(Record<String, @Nullable Silence> record) {
        KeyValueStore<String, Silence> store = Objects.requireNonNull(silences);
        Silence silence = record.value();
        if (silence == null) {
            store.delete(record.key());
            return;
        }
        List<String> faults = new ArrayList<>(Silences.faults(silence));
        if (!silence.id().equals(record.key())) {
            faults.add("its id must be its key, which is " + record.key());
        }
        if (!faults.isEmpty()) {
            throw new InvalidRecordException(
                    "invalid-silence", "silence " + silence.id() + ": " + String.join("; ", faults));
        }
        store.put(record.key(), silence);
    }
}
