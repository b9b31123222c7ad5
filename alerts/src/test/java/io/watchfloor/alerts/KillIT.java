package io.watchfloor.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Change;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.ChildJvm;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed again and again, every other time after the receiver has accepted and before it could answer.
 * In between the receiver fails, hangs, asks to wait in both forms, closes early, and once in a while says that it is
 * gone. {@code -Dkill.rounds=50} kills more often than the build does.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final int PER_ROUND = 8;
    private static final String PREFIX = "alerts-kill.";

    @TempDir
    private Path folder;

    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger acceptsUntilKill = new AtomicInteger(Integer.MAX_VALUE);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean gone;
    private volatile ChildJvm process;

    /** A notification that the receiver took, in which life of the service. */
    private record Accepted(String key, String incident, int revision, int run) {}

    @Test
    void everyNotificationArrivesAndOnlyThoseUnderWayAtAKillArriveTwice() throws Exception {
        ServiceContext context = AlertsProcess.context(SharedBroker.bootstrap(), PREFIX, folder, "test");
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(context.topics().incidentEvents), 1);
        }
        Random random = new Random(7);
        int betweenAcceptAndRecord = 0;
        try (HttpReceiver receiver = new HttpReceiver(this::answer)) {
            TestRoutes.write(folder, receiver);
            for (int round = 0; round < ROUNDS; round++) {
                boolean afterAccept = round % 2 == 0;
                betweenAcceptAndRecord += afterAccept ? 1 : 0;
                acceptsUntilKill.set(afterAccept ? 1 + random.nextInt(PER_ROUND) : Integer.MAX_VALUE);
                gone = !afterAccept && round % 5 == 3;
                run.incrementAndGet();
                int before = requests.get();
                process = AlertsProcess.start(PREFIX, folder, "1");
                publish(context, round);
                if (!afterAccept) {
                    await().atMost(Duration.ofSeconds(60)).until(() -> requests.get() > before);
                    killWithin(random.nextInt(50));
                }
                assertThat(process.awaitEnd(90)).isTrue();
            }
            acceptsUntilKill.set(Integer.MAX_VALUE);
            gone = false;
            run.incrementAndGet();
            process = AlertsProcess.start(PREFIX, folder, "1");
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> delivered(context).size() == ROUNDS * PER_ROUND);
        } finally {
            end.countDown();
            process.close();
        }
        check(delivered(context), betweenAcceptAndRecord);
    }

    private void killWithin(int millis) {
        CompletableFuture.runAsync(process::kill, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }

    private void check(Map<String, Integer> delivered, int betweenAcceptAndRecord) {
        Map<String, List<Accepted>> byKey = new TreeMap<>();
        accepted.forEach(one ->
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        assertThat(byKey).hasSize(ROUNDS * PER_ROUND);
        assertThat(delivered.values()).containsOnly(1);
        int repeated = 0;
        for (List<Accepted> same : byKey.values()) {
            for (Accepted earlier : same.subList(0, same.size() - 1)) {
                assertThat(earlier)
                        .as("%s came twice, but was not under way at a kill", earlier)
                        .isEqualTo(lastOf(earlier.run()));
                repeated++;
            }
        }
        System.out.printf(
                "%d kills, %d of them between accept and record; %d notifications, %d attempts, %d came twice%n",
                ROUNDS, betweenAcceptAndRecord, byKey.size(), requests.get(), repeated);
        assertThat(betweenAcceptAndRecord).isGreaterThanOrEqualTo(ROUNDS * 2 / 5);
        assertThat(repeated).isBetween(betweenAcceptAndRecord, ROUNDS);
        Map<String, Integer> lastRevision = new TreeMap<>();
        for (Accepted one : accepted) {
            int last = lastRevision.getOrDefault(one.incident(), 1);
            assertThat(one.revision()).as("order of %s", one).isBetween(last, last + 1);
            lastRevision.put(one.incident(), one.revision());
        }
    }

    private Accepted lastOf(int life) {
        return accepted.stream()
                .filter(one -> one.run() == life)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    /** Every other request fails, in one of seven ways; the accept that triggers a kill is never answered. */
    private int answer(HttpExchange exchange, HttpReceiver.Request request) {
        int number = requests.incrementAndGet();
        if (gone) {
            return 410;
        }
        if (number % 2 == 0) {
            return fail(number / 2 % 7, exchange);
        }
        take(request);
        if (acceptsUntilKill.decrementAndGet() == 0) {
            process.kill();
            return -1;
        }
        return 204;
    }

    private int fail(int way, HttpExchange exchange) {
        return switch (way) {
            case 0 -> 500;
            case 1 -> busy(429, "0", exchange);
            case 2 -> busy(503, "0", exchange);
            case 3 -> busy(429, date(), exchange);
            case 4 -> busy(503, date(), exchange);
            case 5 -> run.get() % 3 == 1 ? hang() : -1;
            default -> -1;
        };
    }

    private static int busy(int status, String retryAfter, HttpExchange exchange) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        return status;
    }

    private static String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                DeskClock.wall().instant().atOffset(ZoneOffset.UTC));
    }

    /** Longer than the sender waits for an answer. */
    private int hang() {
        try {
            boolean ended = end.await(4, TimeUnit.SECONDS);
            return ended ? -1 : 204;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void take(HttpReceiver.Request request) {
        JsonNode data = Json.read(request.body(), JsonNode.class).path("data");
        String notification = data.path("notification").asText();
        int revision = Integer.parseInt(notification.replaceAll(".*:|@.*", ""));
        accepted.add(
                new Accepted(request.header("webhook-id"), data.path("incident").asText(), revision, run.get()));
    }

    /** Four incidents change twice in every round. */
    private static void publish(ServiceContext context, int round) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < PER_ROUND; i++) {
            int revision = 2 * round + 1 + i / 4;
            IncidentEvent event = SampleEvents.event(
                    "CHN-USA.airspace." + (1 + i % 4),
                    revision,
                    Precedence.FLASH,
                    revision == 1 ? Change.OPENED : Change.DEVELOPED);
            records.add(new ProducerRecord<>(
                    context.topics().incidentEvents.name(), event.incident().id(), Json.write(event)));
        }
        Clients.publish(context, records);
    }

    private static Map<String, Integer> delivered(ServiceContext context) {
        Map<String, Integer> delivered = new TreeMap<>();
        TopicFollower.readAll(context, List.of(context.topics().deliveries), record -> {
            Delivery delivery = Json.read(record.value(), Delivery.class);
            if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
                delivered.merge(delivery.notification(), 1, Integer::sum);
            }
        });
        return delivered;
    }
}
