package io.watchfloor.alerts.decide;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.alerts.decide.Decision.Reason;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides event after event, remembers the last revision decided of each incident, and holds the duty to send. */
final class DecideProcessor extends ContextualProcessor<String, IncidentEvent, String, Notification> {
    static final String DECIDED = "decided-revisions";
    private static final Logger log = LoggerFactory.getLogger(DecideProcessor.class);

    private final DecisionSettings settings;
    private final Duty duty;
    private final MeterRegistry metrics;
    private @Nullable KeyValueStore<String, Integer> decided;

    DecideProcessor(DecisionSettings settings, Duty duty, MeterRegistry metrics) {
        this.settings = settings;
        this.duty = duty;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        super.init(context);
        decided = context.getStateStore(DECIDED);
        duty.begin();
    }

    @Override
    public void process(Record<String, IncidentEvent> record) {
        IncidentEvent event = record.value();
        KeyValueStore<String, Integer> store = Objects.requireNonNull(decided);
        String incident = event.incident().id();
        Integer last = store.get(incident);
        if (last != null && last >= event.incident().revision()) {
            count(Reason.REPEATED);
            return;
        }
        Decision decision =
                Decision.of(event, settings.routes(), settings.clock().instant(), settings.delayedAfter());
        count(decision.reason());
        if (decision.reason() == Reason.DELAYED) {
            log.warn("{} is not announced: known at {}, decided too late for a page", event.id(), event.knownAt());
        }
        store.put(incident, event.incident().revision());
        decision.notifications().forEach(notification -> context()
                .forward(record.withKey(notification.id()).withValue(notification)));
    }

    private void count(Reason reason) {
        Counter.builder("watchfloor.alerts.decisions")
                .description("Incident events decided, by why they notify or do not")
                .tag("reason", reason.word())
                .register(metrics)
                .increment();
    }

    @Override
    public void close() {
        duty.end();
    }
}
