package io.watchfloor.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.ReadyMembers;
import io.watchfloor.kafka.CloudEvents;
import io.watchfloor.kafka.streams.Sink;
import io.watchfloor.model.Act;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Applies the journal to the incidents, and gives it its sense of time: each task appends a tick to its own partition
 * every 30 s of desk time, because the logic itself reads no clock.
 */
final class GatherProcessor implements Processor<String, JournalEntry, String, Object> {
    static final Sink<IncidentEvent> WRITE_EVENTS = new Sink<>("write-incident-events");
    static final Sink<Incident> WRITE_INCIDENTS = new Sink<>("write-incidents");
    static final Sink<IncidentReport> WRITE_MEMBERS = new Sink<>("write-incident-reports");
    static final Sink<JournalEntry> APPEND_NAMES = new Sink<>("append-names-to-journal");
    static final Sink<JournalEntry> APPEND_TICKS = new Sink<>("append-ticks-to-journal");
    static final Sink<DeadLetter> WRITE_UNANSWERED = new Sink<>("write-unanswered-acts");

    static final Duration TICK = Duration.ofSeconds(30);
    /** How often desk time is looked at; in a fast replay it passes in great strides. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Suppliers with;
    private final Counter applied;
    // Set by init before anything else is called.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Object> context;

    @SuppressWarnings("NullAway.Init")
    private IncidentLogic logic;

    @SuppressWarnings("NullAway.Init")
    private KafkaIncidentStore store;

    private boolean tookOver;
    private Instant lastTick = Instant.MIN;

    private GatherProcessor(Suppliers with) {
        this.with = with;
        this.applied = with.registry().counter("watchfloor.journal.applied");
    }

    /**
     * Makes one processor per task.
     *
     * @param times is told how far each partition has been applied
     * @param ready shared by the tasks of this process
     */
    record Suppliers(
            InstantSource clock, JournalTimes times, ReadyMembers ready, MeterRegistry registry, String producer)
            implements ProcessorSupplier<String, JournalEntry, String, Object> {

        Suppliers(InstantSource clock, JournalTimes times, MeterRegistry registry, String producer) {
            this(clock, times, ReadyMembers.ofOneProcess(), registry, producer);
        }

        @Override
        public Processor<String, JournalEntry, String, Object> get() {
            return new GatherProcessor(this);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(KafkaIncidentStore.builder(), KafkaIncidentStore.version1());
        }
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.store = new KafkaIncidentStore(context.getStateStore(KafkaIncidentStore.NAME));
        this.logic = new IncidentLogic(store, with.producer(), with.ready());
        with.times().assigned(context.taskId().partition());
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> tick());
    }

    private void tick() {
        Instant now = with.clock().instant();
        if (lastTick.equals(Instant.MIN) || !now.isBefore(lastTick.plus(TICK))) {
            lastTick = now;
            String partition = Integer.toString(context.taskId().partition());
            APPEND_TICKS.write(context, new Record<>(partition, new JournalEntry.Tick(now), now.toEpochMilli()));
        }
    }

    @Override
    public void process(Record<String, JournalEntry> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        if (!tookOver) {
            store.takeOver(context.getStateStore(KafkaIncidentStore.VERSION_1));
            tookOver = true;
        }
        Outputs outputs = logic.apply(record.value(), new Cause(at.partition(), at.offset()));
        outputs.reports()
                .forEach(report -> WRITE_MEMBERS.write(
                        context,
                        new Record<>(report.incident() + "/" + report.report().id(), report, record.timestamp())));
        for (IncidentEvent event : outputs.events()) {
            Incident incident = event.incident();
            long knownAt = event.knownAt().toEpochMilli();
            WRITE_INCIDENTS.write(context, new Record<>(incident.id(), incident, knownAt));
            WRITE_EVENTS.write(context, new Record<>(incident.id(), event, knownAt, headers(event)));
            count(event);
        }
        // Behind the events: the same entry may have closed it first.
        outputs.evicted().forEach(id -> evict(id, record.timestamp()));
        outputs.appends().forEach(named -> append(named));
        outputs.unanswered().forEach(act -> refuse(act, at, record.timestamp()));
        with.times().applied(at.partition(), record.value().at());
        applied.increment();
    }

    /** What left the store leaves its topic; its events and reports stay. */
    private void evict(String incident, long time) {
        WRITE_INCIDENTS.write(context, new Record<>(incident, null, time));
    }

    private void append(JournalEntry.Named named) {
        APPEND_NAMES.write(
                context, new Record<>(named.pair().toString(), named, named.at().toEpochMilli()));
    }

    /** An act on an incident that is not there has nowhere to be answered. */
    private void refuse(Act act, RecordMetadata at, long time) {
        String origin = at.topic() + "/" + at.partition() + "/" + at.offset();
        String error = origin + ": " + act.command() + ": there is no incident " + act.incident()
                + "; it may have left the store, 30 days after it went quiet";
        DeadLetter letter = DeadLetter.of(
                origin, "no-such-incident", error, Json.write(act), Instant.ofEpochMilli(time), with.producer());
        WRITE_UNANSWERED.write(context, new Record<>(origin, letter, time));
        with.registry()
                .counter("watchfloor.dead.letters", "reason", letter.reason())
                .increment();
    }

    @Override
    public void close() {
        logic.close();
        with.times().revoked(context.taskId().partition());
    }

    private static Headers headers(IncidentEvent event) {
        return CloudEvents.headers(
                event.id(),
                "io.watchfloor.incident." + event.type().word(),
                "/watchfloor/streams",
                event.incident().id(),
                event.knownAt());
    }

    private void count(IncidentEvent event) {
        with.registry()
                .counter(
                        "watchfloor.incident.events",
                        "type",
                        event.type().word(),
                        "precedence",
                        event.incident().level().computed().word())
                .increment();
    }
}
