package io.watchfloor.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.kafka.streams.InvalidRecordException;
import io.watchfloor.kafka.streams.Sink;
import io.watchfloor.model.Act;
import io.watchfloor.model.IncidentId;
import io.watchfloor.model.JournalEntry;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Copies what people did into the journal, where it takes its place among the reports. What cannot be an act at all
 * goes to the dead letters; whether an act is accepted is decided from the journal.
 */
final class ForwardActsProcessor implements Processor<String, Act, String, JournalEntry> {
    static final Sink<JournalEntry> APPEND_ACTS = new Sink<>("append-acts-to-journal");

    private final Suppliers with;
    // Set by init before anything else is called.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, JournalEntry> context;

    private ForwardActsProcessor(Suppliers with) {
        this.with = with;
    }

    /** Makes one processor per task. */
    record Suppliers(InstantSource clock, MeterRegistry registry)
            implements ProcessorSupplier<String, Act, String, JournalEntry> {

        @Override
        public Processor<String, Act, String, JournalEntry> get() {
            return new ForwardActsProcessor(this);
        }
    }

    @Override
    public void init(ProcessorContext<String, JournalEntry> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, Act> record) {
        Act act = valid(record.key(), record.value());
        // Whose clock runs ahead must not move journal time, and with it what falls due.
        Instant now = with.clock().instant();
        Instant at = act.at().isAfter(now) ? now : act.at();
        APPEND_ACTS.write(context, new Record<>(record.key(), new JournalEntry.Acted(at, act), at.toEpochMilli()));
        with.registry().counter("watchfloor.acts", "kind", act.kind().word()).increment();
    }

    private static Act valid(@Nullable String key, @Nullable Act act) {
        if (act == null) {
            throw new InvalidRecordException("invalid-act", "an act without a value; nothing can be done");
        }
        act.fault().ifPresent(fault -> {
            throw new InvalidRecordException("invalid-act", act.command() + ": " + fault);
        });
        try {
            String pair = IncidentId.parse(act.incident()).pair().toString();
            if (!pair.equals(key)) {
                throw new InvalidRecordException(
                        "invalid-act", act.command() + ": the key is " + key + "; its writer must key it by " + pair);
            }
            return act;
        } catch (IllegalArgumentException e) {
            throw new InvalidRecordException("invalid-act", act.command() + ": " + e.getMessage());
        }
    }
}
