package io.watchfloor.alerts.decide;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.alerts.decide.Decision.Reason;
import io.watchfloor.alerts.decide.FloodLimit.Interruption;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides event after event. Remembers the last revision decided of each incident, the desk of each receiver, and what
 * waits for a digest; the instance that runs it has the duty to send.
 */
final class DecideProcessor extends ContextualProcessor<String, IncidentEvent, String, Notification> {
    static final String DECIDED = "decided-revisions";
    static final String DESKS = "desks";
    static final String WAITING = "waiting-for-digest";
    private static final Duration LOOK_FOR_DIGESTS = Duration.ofSeconds(1);

    private final DecisionSettings settings;
    private final Duty duty;
    private final MeterRegistry metrics;
    private @Nullable KeyValueStore<String, Integer> decided;
    private @Nullable KeyValueStore<String, Desk> desks;
    private @Nullable WaitingLines waiting;
    private @Nullable KeyValueStore<String, Silence> silences;

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
        silences = context.getStateStore(SilenceProcessor.SILENCES);
        waiting = new WaitingLines(context.getStateStore(WAITING));
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
        Decision decision = Decision.of(event, settings.routes(), silences(), now, settings.delayedAfter());
        count(decision.reason());
        decided().put(incident, event.incident().revision());
        decision.routes().forEach(route -> offer(route, event, decision.reason() == Reason.DELAYED, now));
    }

    private void offer(Route route, IncidentEvent event, boolean delayed, Instant now) {
        String receiver = route.receiver();
        Interruption interruption = delayed
                ? Interruption.DELAYED
                : waiting().has(receiver, event.incident().id()) ? Interruption.BEHIND : Interruption.FREE;
        Desk desk = desks().get(receiver);
        FloodLimit.Offer offer = FloodLimit.offer(
                desk == null ? Desk.QUIET : desk, event, receiver, interruption, route.groupInterval(), now);
        desks().put(receiver, offer.desk());
        if (offer.postpone() != null) {
            waiting().add(receiver, offer.postpone());
        }
        if (offer.tell() != null) {
            tell(offer.tell());
        }
    }

    private void sendDigests() {
        Instant now = settings.clock().instant();
        Map<String, Desk> due = new TreeMap<>();
        try (KeyValueIterator<String, Desk> all = desks().all()) {
            all.forEachRemaining(desk -> {
                if (FloodLimit.isDue(desk.value, now)) {
                    due.put(desk.key, desk.value);
                }
            });
        }
        due.forEach((receiver, desk) -> {
            FloodLimit.Digest digest = FloodLimit.digest(desk, waiting().of(receiver), receiver, now);
            desks().put(receiver, digest.desk());
            waiting().remove(receiver, digest.tell().digest());
            tell(digest.tell());
        });
    }

    private void tell(Notification notification) {
        context()
                .forward(new Record<>(
                        notification.id(),
                        notification,
                        notification.decidedAt().toEpochMilli()));
    }

    private List<Silence> silences() {
        List<Silence> all = new ArrayList<>();
        try (KeyValueIterator<String, Silence> each =
                Objects.requireNonNull(silences).all()) {
            each.forEachRemaining(one -> all.add(one.value));
        }
        return all;
    }

    private WaitingLines waiting() {
        return Objects.requireNonNull(waiting);
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
