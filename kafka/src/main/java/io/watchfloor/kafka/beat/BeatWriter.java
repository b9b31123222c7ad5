package io.watchfloor.kafka.beat;

import io.micrometer.core.instrument.Gauge;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Beat;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the beats of one service: every 5 s by true time, on a thread of its own, and remembers what the answers tell. A
 * desk that replays needs none: its broker lives in its own process.
 */
public final class BeatWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BeatWriter.class);
    /** A clock that is off by more makes us tell late, or not at all. */
    public static final Duration CLOCK_BOUND = Duration.ofSeconds(30);

    private final ServiceContext context;
    private final String service;
    private final InstantSource wall = DeskClock.wall();
    private volatile Contact contact = Contact.startedAt(System.nanoTime());
    private final @Nullable KafkaProducer<String, byte[]> producer;
    private final ScheduledExecutorService thread;
    private boolean late;
    private boolean off;

    private BeatWriter(ServiceContext context, String service, @Nullable KafkaProducer<String, byte[]> producer) {
        this.context = context;
        this.service = service;
        this.producer = producer;
        this.thread = Executors.newScheduledThreadPool(2, task -> {
            Thread beating = new Thread(task, service + "-beat");
            beating.setDaemon(true);
            return beating;
        });
    }

    /** Starts to beat; the topic may come later. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static BeatWriter start(ServiceContext context, String service) {
        boolean beats = !context.clock().replay();
        BeatWriter writer = new BeatWriter(context, service, beats ? Clients.beatProducer(context) : null);
        if (beats) {
            writer.register();
            long every = Contact.EVERY.toMillis();
            writer.thread.scheduleWithFixedDelay(writer::beat, 0, every, TimeUnit.MILLISECONDS);
            writer.thread.scheduleWithFixedDelay(writer::look, every, 1000, TimeUnit.MILLISECONDS);
        }
        return writer;
    }

    private void register() {
        Gauge.builder("watchfloor.beat.age", this, writer -> seconds(writer.age()))
                .baseUnit("seconds")
                .description("Age of the last beat of the service that the broker acknowledged")
                .tag("service", service)
                .register(context.metrics());
        Gauge.builder(
                        "watchfloor.clock.skew",
                        this,
                        writer -> seconds(writer.contact().skew()))
                .baseUnit("seconds")
                .description("What the clock of the service lacks to the broker's; negative when it is ahead")
                .tag("service", service)
                .register(context.metrics());
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / 1000.0;
    }

    /** What the answers so far tell. */
    public Contact contact() {
        return contact;
    }

    /** Age of the last acknowledged beat; none on a desk that replays. */
    public Duration age() {
        return producer == null ? Duration.ZERO : contact().age(System.nanoTime());
    }

    /** Not ready when the broker has acknowledged nothing for 15 s, or lost what was written. */
    public Health ready() {
        return producer == null ? Health.up("") : contact().ready(System.nanoTime());
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void beat() {
        KafkaProducer<String, byte[]> to = producer;
        if (to == null) {
            return;
        }
        Beat beat = next();
        long sent = System.nanoTime();
        var record = new ProducerRecord<>(context.topics().clock.name(), beat.key(), Json.write(beat));
        try {
            to.send(record, (where, failure) -> {
                if (failure == null) {
                    answered(beat, sent, where);
                } else {
                    log.debug("{}: a beat was not acknowledged: {}", service, failure.toString());
                }
            });
        } catch (RuntimeException e) {
            log.debug("{}: a beat could not be sent: {}", service, e.toString());
        }
    }

    private Beat next() {
        Contact last = contact();
        String instance = context.settings().get("instance", "1");
        String by = context.producer(service);
        return new Beat(service, instance, wall.instant(), last.skew(), last.roundTrip(), by, Map.of());
    }

    private synchronized void answered(Beat beat, long sent, RecordMetadata where) {
        var answer = new Contact.Answer(
                beat.at(),
                sent,
                Instant.ofEpochMilli(where.timestamp()),
                where.offset(),
                wall.instant(),
                System.nanoTime());
        contact = contact.answered(answer, where.topic());
    }

    /** Says in the log what begins and what ends, once. */
    private void look() {
        Contact now = contact();
        long age = age().toSeconds();
        boolean isLate = now.isLate(System.nanoTime());
        if (isLate && !late) {
            log.warn(
                    "{}: the broker has acknowledged no write for {} s; not ready at {} s",
                    service,
                    age,
                    Contact.LOST.toSeconds());
        } else if (late && !isLate) {
            log.info("{}: the broker acknowledges writes again", service);
        }
        late = isLate;
        boolean isOff = next().isOffBy(CLOCK_BOUND);
        if (isOff && !off) {
            log.warn("{}: our clock and the broker's are {} apart; set both by NTP", service, now.skew());
        } else if (off && !isOff) {
            log.info("{}: our clock agrees with the broker's again", service);
        }
        off = isOff;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
