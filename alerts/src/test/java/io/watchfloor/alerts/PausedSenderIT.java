package io.watchfloor.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Change;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.ChildJvm;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The instance that sends is stopped by SIGSTOP while seven wait, as a suspended machine or a long collection does it,
 * and goes on when the other has taken over: in one round when that one has delivered everything, in the next when it has
 * delivered three. {@code -Dpause.seconds=40} stops it for at least so long.
 */
class PausedSenderIT {
    private static final Duration AT_LEAST = Duration.ofSeconds(Integer.getInteger("pause.seconds", 0));
    private static final String PREFIX = "alerts-paused.";
    private static final int WAITING = 7;

    @TempDir
    private Path folder;

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void repeatsAtMostTheAttemptUnderWayOfWhatAnotherDelivered() throws Exception {
        ServiceContext context = AlertsProcess.context(SharedBroker.bootstrap(), PREFIX, folder, "test");
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(context.topics().incidentEvents), 1);
        }
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> slowly())) {
            TestRoutes.write(folder, receiver);
            try (ChildJvm one = AlertsProcess.start(PREFIX, folder, "1");
                    ChildJvm two = AlertsProcess.start(PREFIX, folder, "2")) {
                awaitOneSender(one, two);
                pauseWhileTheOtherDelivers(context, "round1", WAITING, one, two);
                pauseWhileTheOtherDelivers(context, "round2", 3, one, two);
            }
            Map<String, Long> told = receiver.requests().stream()
                    .collect(Collectors.groupingBy(PausedSenderIT::incident, Collectors.counting()));
            System.out.printf("told, by incident: %s%n", told);
            assertThat(told).hasSize(2 * (WAITING + 1));
            for (int round = 1; round <= 2; round++) {
                String of = incident("round" + round, "");
                long more = told.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(of))
                        .mapToLong(one -> one.getValue() - 1)
                        .sum();
                assertThat(more).as("repeats in round %s: %s", round, told).isLessThanOrEqualTo(1);
            }
        }
    }

    private void pauseWhileTheOtherDelivers(
            ServiceContext context, String round, int recorded, ChildJvm one, ChildJvm two) throws Exception {
        ChildJvm sender = sends(one) ? one : two;
        int laidDown = count(sender, "no longer sending");
        int before = requests.get();
        publish(context, round, WAITING);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> requests.get() > before);
        sender.pause();
        // On a busy machine it delivered some before it stood still; what counts is what the other one delivers.
        int enough = Math.min(WAITING, delivered(context, round).size() + recorded);
        await().atMost(Duration.ofSeconds(90))
                .pollDelay(AT_LEAST)
                .until(() -> delivered(context, round).size() >= enough);
        sender.resume();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(count(sender, "no longer sending"))
                .as(sender.output())
                .isGreaterThan(laidDown));
        awaitOneSender(one, two);
        publish(context, round + "-fence", 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> delivered(context, round + "-fence").size() == 1);
    }

    /** Who sends changes some times while the group comes together; one must have sent for a while. */
    private static void awaitOneSender(ChildJvm one, ChildJvm two) {
        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(60)).until(() -> sends(one) != sends(two));
    }

    /** As a receiver far away: the others still wait when the first is under way. */
    private int slowly() {
        requests.incrementAndGet();
        try {
            return never.await(500, TimeUnit.MILLISECONDS) ? -1 : 204;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static Set<String> delivered(ServiceContext context, String subject) {
        Set<String> delivered = new TreeSet<>();
        TopicFollower.readAll(context, List.of(context.topics().deliveries), record -> {
            Delivery delivery = Json.read(record.value(), Delivery.class);
            if (delivery.outcome() == DeliveryOutcome.DELIVERED
                    && delivery.notification().startsWith(incident(subject, ""))) {
                delivered.add(delivery.notification());
            }
        });
        return delivered;
    }

    /** The last word in an instance's log about whether it sends. */
    private static boolean sends(ChildJvm instance) throws Exception {
        String text = instance.output();
        return text.lastIndexOf("sending to [desk]") > text.lastIndexOf("no longer sending");
    }

    private static int count(ChildJvm instance, String words) throws Exception {
        return instance.output().split(words, -1).length - 1;
    }

    private static String incident(String subject, String number) {
        return "CHN-USA." + subject + "." + number;
    }

    private static String incident(HttpReceiver.Request request) {
        return Json.read(request.body(), JsonNode.class)
                .path("data")
                .path("incident")
                .asText();
    }

    private static void publish(ServiceContext context, String subject, int count) {
        List<ProducerRecord<String, byte[]>> records = IntStream.rangeClosed(1, count)
                .mapToObj(number -> SampleEvents.event(
                        incident(subject, Integer.toString(number)), 1, Precedence.FLASH, Change.OPENED))
                .map(event -> new ProducerRecord<>(
                        context.topics().incidentEvents.name(), event.incident().id(), Json.write(event)))
                .toList();
        Clients.publish(context, records);
    }
}
