package io.watchfloor.proofs;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends generated headlines at a steady rate, and keeps the ledger of those that the broker took. */
final class SteadyLoad {
    private static final int PER_SECOND = 250;
    /** Published over the last days before they are fetched, so that incidents open, grow and go quiet. */
    private static final Duration SPAN = Duration.ofDays(5);

    private final ServiceContext context;
    private final Random random;
    private final Set<String> ledger = ConcurrentHashMap.newKeySet();
    private int made;

    SteadyLoad(ServiceContext context, long seed) {
        this.context = context;
        this.random = new Random(seed);
    }

    /** Ids of all headlines that were acknowledged. */
    Set<String> ledger() {
        return ledger;
    }

    /** Sends so many headlines; returns once all of them have been acknowledged, however long the broker is away. */
    void send(int count) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                Headline headline = next(i, count);
                sent.add(producer.send(
                        record(headline.id(), Json.write(headline), headline.fetched()), (metadata, thrown) -> {
                            if (thrown == null) {
                                ledger.add(headline.id());
                            }
                        }));
                long due = began + TimeUnit.SECONDS.toNanos(1) * i / PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (ExecutionException e) {
            throw new CommandFailed("the broker did not take a headline: " + e.getCause());
        }
    }

    /** The same on a thread of its own. */
    void sendUnlessInterrupted(int count) {
        try {
            send(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while sending");
        }
    }

    /** Sends titles that are hostile, yet headlines. */
    void sendHostile() throws InterruptedException {
        Instant now = now();
        List<Headline> headlines = Poison.hostileTitles().stream()
                .map(title -> GeneratedNews.headline("g" + made++, "CNN", title, now, now))
                .toList();
        Clients.publish(
                context,
                headlines.stream()
                        .map(headline -> record(headline.id(), Json.write(headline), now))
                        .toList());
        headlines.forEach(headline -> ledger.add(headline.id()));
    }

    private Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Headline next(int i, int count) {
        Instant now = now();
        Instant published = now.minus(SPAN).plus(SPAN.multipliedBy(i).dividedBy(count));
        return GeneratedNews.headline(random, "g" + made, made++, published, now);
    }

    private ProducerRecord<String, byte[]> record(String key, byte[] value, Instant at) {
        return new ProducerRecord<>(context.topics().headlines.name(), null, at.toEpochMilli(), key, value);
    }
}
