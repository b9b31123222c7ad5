package io.watchfloor.alerts.decide;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.kafka.streams.Sink;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Decides on the stream thread, with the stores as memory; the instance that runs it has the duty to send. */
final class DecideProcessor extends ContextualProcessor<String, IncidentEvent, String, Notification> {
    static final Sink<Notification> WRITE_NOTIFICATIONS = new Sink<>("write-notifications");
    static final String DECIDED = "decided-revisions";
    static final String WATCHED = "open-incidents";
    static final String DESKS = "desks";
    static final String LANES = "lanes";
    static final String WAITING = "waiting-events";
    static final String TROUBLES = "troubles";
    static final String HAPPENINGS = "happenings";
    static final String CALLS = "judged-calls";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DecisionSettings settings;
    private final Duty duty;
    private final MeterRegistry metrics;
    private @Nullable Deciding deciding;

    DecideProcessor(DecisionSettings settings, Duty duty, MeterRegistry metrics) {
        this.settings = settings;
        this.duty = duty;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        super.init(context);
        Memory memory = new Memory(
                Table.of(context.getStateStore(DECIDED)),
                Table.of(context.getStateStore(WATCHED)),
                Table.of(context.getStateStore(DESKS)),
                Table.of(context.getStateStore(LANES)),
                Table.of(context.getStateStore(WAITING)),
                Table.of(context.getStateStore(TROUBLES)),
                Table.of(context.getStateStore(HAPPENINGS)),
                Table.of(context.getStateStore(CALLS)),
                Table.of(context.getStateStore(SilenceProcessor.SILENCES)));
        deciding = new Deciding(settings, memory, this::tell, this::count);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, at -> deciding()
                .look(settings.clock().instant()));
        duty.begin();
    }

    @Override
    public void process(Record<String, IncidentEvent> record) {
        deciding().decide(record.value(), settings.clock().instant());
    }

    private void tell(Notification notification) {
        WRITE_NOTIFICATIONS.write(
                context(),
                new Record<>(
                        notification.id(),
                        notification,
                        notification.decidedAt().toEpochMilli()));
    }

    private void count(String reason) {
        Counter.builder("watchfloor.alerts.decisions")
                .description("Incident events decided, by why they notify or do not, and reminders")
                .tag("reason", reason)
                .register(metrics)
                .increment();
    }

    private Deciding deciding() {
        return Objects.requireNonNull(deciding);
    }

    @Override
    public void close() {
        duty.end();
    }
}
