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
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the beats of one service: every 2.5 s by true time, on a thread of its own, and remembers what the answers tell. A
 * desk that replays needs none: its broker lives in its own process.
 */
public final class BeatWriter implements AutoCloseable {
    /** A clock that is off by more makes us tell late, or not at all. */
    public static final Duration CLOCK_BOUND = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(BeatWriter.class);
    private static final long LOOK_MILLIS = 1000;

    private final ServiceContext context;
    private final String service;
    private final Supplier<@Nullable Integer> logic;
    private final boolean beats;
    private final InstantSource wall = DeskClock.wall();
    private final ScheduledExecutorService threads;
    private volatile Contact contact = Contact.startedAt(System.nanoTime());
    private volatile String failure = "no answer";
    /** Made by the first beat that can: where the name of the broker does not resolve, there is none. */
    private @Nullable KafkaProducer<String, byte[]> producer;

    private boolean late;
    private boolean lost;
    private boolean off;

    private BeatWriter(ServiceContext context, String service, Supplier<@Nullable Integer> logic) {
        this.context = context;
        this.service = service;
        this.logic = logic;
        this.beats = !context.clock().replay();
        this.threads = Executors.newScheduledThreadPool(2, task -> {
            Thread beating = new Thread(task, service + "-beat");
            beating.setDaemon(true);
            return beating;
        });
    }

    /** Starts to beat; broker and topic may come later. */
    public static BeatWriter start(ServiceContext context, String service) {
        return start(context, service, () -> null);
    }

    /** Starts to beat, and to say which incident logic the instance applies. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static BeatWriter start(ServiceContext context, String service, Supplier<@Nullable Integer> logic) {
        BeatWriter writer = new BeatWriter(context, service, logic);
        if (writer.beats) {
            writer.register();
            long every = Contact.EVERY.toMillis();
            writer.threads.scheduleWithFixedDelay(writer::beat, 0, every, TimeUnit.MILLISECONDS);
            writer.threads.scheduleWithFixedDelay(writer::look, every, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return writer;
    }

    private void register() {
        Gauge.builder("watchfloor.beat.age", this, writer -> seconds(writer.age()))
                .baseUnit("seconds")
                .description("Age of the last beat of the service that the broker acknowledged")
                .tag("service", service)
                .register(context.metrics());
        Gauge.builder("watchfloor.beat.round.trip", this, writer -> seconds(writer.contact.roundTrip()))
                .baseUnit("seconds")
                .description("How long the broker took to acknowledge the last beat of the service that it did")
                .tag("service", service)
                .register(context.metrics());
        Gauge.builder("watchfloor.clock.skew", this, writer -> seconds(writer.contact.skew()))
                .baseUnit("seconds")
                .description("What the clock of the service lacks to the broker's; negative when it is ahead")
                .tag("service", service)
                .register(context.metrics());
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / 1000.0;
    }

    /** Service and instance, as the key of its beats. */
    public String key() {
        return next().key();
    }

    /** What the answers so far tell. */
    public Contact contact() {
        return contact;
    }

    /** Age of the last acknowledged beat; none on a desk that replays. */
    public Duration age() {
        return beats ? contact.age(System.nanoTime()) : Duration.ZERO;
    }

    /** Not ready when the broker has acknowledged nothing for 15 s, or lost what was written. */
    public Health ready() {
        return beats ? contact.ready(System.nanoTime()) : Health.up("");
    }

    /** Why the last beat that failed did, in the words of Kafka's client. */
    public String trouble() {
        String lost = contact.lost();
        return lost == null ? failure : lost;
    }

    private void beat() {
        try {
            send();
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            log.debug("{}: a beat could not be sent: {}", service, e.toString());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send() {
        KafkaProducer<String, byte[]> to = producer();
        Beat beat = next();
        long sent = System.nanoTime();
        to.send(new ProducerRecord<>(context.topics().clock.name(), beat.key(), Json.write(beat)), (where, thrown) -> {
            if (thrown == null) {
                answered(beat, sent, where);
            } else {
                failure = String.valueOf(thrown.getMessage());
                log.debug("{}: a beat was not acknowledged: {}", service, thrown.toString());
            }
        });
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> made = producer == null ? Clients.beatProducer(context) : producer;
        producer = made;
        return made;
    }

    private Beat next() {
        Contact last = contact;
        String instance = context.settings().get("instance", "1");
        String by = context.producer(service);
        return new Beat(service, instance, wall.instant(), last.skew(), last.roundTrip(), by, logic.get(), Map.of());
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
        boolean isLate = contact.isLate(System.nanoTime());
        if (contact.lost() != null && !lost) {
            lost = true;
            log.error("{}: {}", service, contact.lost());
        } else if (isLate && !late) {
            log.warn(
                    "{}: the broker has acknowledged no write for {} s ({}); not ready at {} s",
                    service,
                    age().toSeconds(),
                    failure,
                    Contact.LOST.toSeconds());
        } else if (late && !isLate) {
            log.info("{}: the broker acknowledges writes again", service);
        }
        late = isLate;
        boolean isOff = next().isOffBy(CLOCK_BOUND);
        if (isOff && !off) {
            log.warn("{}: the broker's clock is {} from ours; set both by NTP", service, contact.skew());
        } else if (off && !isOff) {
            log.info("{}: our clock agrees with the broker's again", service);
        }
        off = isOff;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        KafkaProducer<String, byte[]> made;
        synchronized (this) {
            made = producer;
        }
        // Its last answers take the lock.
        if (made != null) {
            made.close(Duration.ofSeconds(1));
        }
    }
}
