package io.watchfloor.alerts.decide;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.alerts.decide.Decision.Reason;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides event after event. Remembers the last revision decided of each incident and the desk of each receiver; the
 * instance that runs it has the duty to send.
 */
final class DecideProcessor extends ContextualProcessor<String, IncidentEvent, String, Notification> {
    static final String DECIDED = "decided-revisions";
    static final String DESKS = "desks";
    private static final Duration LOOK_FOR_DIGESTS = Duration.ofSeconds(1);

    private final DecisionSettings settings;
    private final Duty duty;
    private final MeterRegistry metrics;
    private @Nullable KeyValueStore<String, Integer> decided;
    private @Nullable KeyValueStore<String, Desk> desks;

    DecideProcessor(DecisionSettings settings, Duty duty, MeterRegistry metrics) {
        this.settings = settings;
        this.duty = duty;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        super.init(context);
        decided = context.getStateStore(DECIDED);
        desks = context.getStateStore(DESKS);
        context.schedule(LOOK_FOR_DIGESTS, PunctuationType.WALL_CLOCK_TIME, at -> sendDigests());
        duty.begin();
    }

    @Override
    public void process(Record<String, IncidentEvent> record) {
        IncidentEvent event = record.value();
        String incident = event.incident().id();
        Integer last = decided().get(incident);
        if (last != null && last >= event.incident().revision()) {
            count(Reason.REPEATED);
            return;
        }
        Instant now = settings.clock().instant();
        Decision decision = Decision.of(event, settings.routes(), now, settings.delayedAfter());
        count(decision.reason());
        decided().put(incident, event.incident().revision());
        boolean delayed = decision.reason() == Reason.DELAYED;
        for (Route route : decision.routes()) {
            Desk desk = desk(route.receiver());
            apply(
                    route.receiver(),
                    FloodLimit.offer(desk, event, route.receiver(), delayed, route.groupInterval(), now));
        }
    }

    private void sendDigests() {
        Instant now = settings.clock().instant();
        Map<String, FloodLimit.Step> due = new TreeMap<>();
        try (KeyValueIterator<String, Desk> all = desks().all()) {
            while (all.hasNext()) {
                KeyValue<String, Desk> desk = all.next();
                FloodLimit.Step step = FloodLimit.tick(desk.value, desk.key, now);
                if (step.tell() != null) {
                    due.put(desk.key, step);
                }
            }
        }
        due.forEach(this::apply);
    }

    private void apply(String receiver, FloodLimit.Step step) {
        desks().put(receiver, step.desk());
        Notification tell = step.tell();
        if (tell != null) {
            context().forward(new Record<>(tell.id(), tell, tell.decidedAt().toEpochMilli()));
        }
    }

    private Desk desk(String receiver) {
        Desk desk = desks().get(receiver);
        return desk == null ? Desk.QUIET : desk;
    }

    private KeyValueStore<String, Integer> decided() {
        return Objects.requireNonNull(decided);
    }

    private KeyValueStore<String, Desk> desks() {
        return Objects.requireNonNull(desks);
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
