package io.watchfloor.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.alerts.channel.http.HttpReceiver.Request;
import io.watchfloor.alerts.channel.webhook.StrictVerifier;
import io.watchfloor.alerts.message.WireId;
import io.watchfloor.alerts.outbox.Undelivered;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Change;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.SharedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real broker, with receivers that misbehave. */
class AlertsIT {
    private static final AtomicInteger RUN = new AtomicInteger();

    @TempDir
    private Path folder;

    private final Topics topics = new Topics("alerts-it" + RUN.incrementAndGet() + ".", 3, true);
    private final DeskClock.Replay clock =
            new DeskClock.Replay(SampleEvents.NOW, SampleEvents.NOW.plus(Duration.ofDays(1)));
    private ServiceContext context;

    @BeforeEach
    void createTheTopicThatStreamsWrites() {
        context = new ServiceContext(
                SharedBroker.bootstrap(),
                topics,
                clock,
                Settings.of(Map.of("alerts.allow", "127.0.0.1", "alerts.retry-first", "50ms")),
                folder,
                new SimpleMeterRegistry());
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(topics.incidentEvents), 1);
        }
    }

    @Test
    void aReceiverThatFailsThenAsksToWaitGetsEveryNotificationOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> switch (calls.incrementAndGet()) {
            case 1 -> 500;
            case 2 -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                yield 503;
            }
            default -> 204;
        })) {
            try (Service service = AlertsService.start(context, TestRoutes.write(folder, receiver))) {
                publish(opened("CHN-USA.airspace.7"), opened("CHN-TWN.strait.1"));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> accepted(receiver).size() == 2);
                assertThat(service.ready().ok()).isTrue();
            }
            StrictVerifier verifier = new StrictVerifier(TestRoutes.SECRET);
            accepted(receiver)
                    .forEach(
                            request -> verifier.verify(request, DeskClock.wall().instant()));
            assertThat(accepted(receiver).stream().map(one -> one.header("webhook-id")))
                    .doesNotHaveDuplicates();
            assertThat(receiver.requests()).extracting(Request::status).containsExactly(500, 503, 204, 204);
            assertThat(outcomes()).containsExactly("retry", "retry", "delivered", "delivered");
        }
    }

    @Test
    void aRestartSendsOnlyWhatHasNoRecordedSuccess() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (HttpReceiver receiver =
                new HttpReceiver((exchange, request) -> calls.incrementAndGet() == 1 ? 204 : 503)) {
            try (Service service = AlertsService.start(context, TestRoutes.write(folder, receiver))) {
                publish(opened("CHN-USA.airspace.7"), opened("CHN-TWN.strait.1"));
                await().atMost(Duration.ofSeconds(30)).until(() -> outcomes().contains("retry"));
                assertThat(service.live().ok()).isTrue();
            }
            List<Request> before = receiver.requests();
            String first = before.get(0).header("webhook-id");
            String second = before.get(1).header("webhook-id");
            calls.set(0);
            try (Service service = AlertsService.start(context, TestRoutes.write(folder, receiver))) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> accepted(receiver).size() == 2);
                assertThat(service.live().ok()).isTrue();
            }
            assertThat(accepted(receiver))
                    .extracting(request -> request.header("webhook-id"))
                    .containsExactly(first, second);
        }
    }

    @Test
    void aFlashThatNobodyOwnsIsRememberedOverARestart() throws Exception {
        try (HttpReceiver desk = new HttpReceiver((exchange, request) -> 204);
                HttpReceiver duty = new HttpReceiver((exchange, request) -> 204)) {
            Path routes = TestRoutes.writeWithReminder(folder, desk, duty);
            try (Service service = AlertsService.start(context, routes)) {
                publish(opened("CHN-USA.airspace.7"));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> accepted(desk).size() == 1);
                await().atMost(Duration.ofSeconds(30)).until(() -> outcomes().contains("delivered"));
                assertThat(service.live().ok()).isTrue();
            }
            clock.advanceTo(SampleEvents.NOW.plus(Duration.ofMinutes(3)));
            try (Service service = AlertsService.start(context, routes)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> accepted(desk).size() == 2);
                assertThat(accepted(desk).get(1).body()).contains("CHN-USA.airspace.7:1+again@desk");
                assertThat(accepted(duty)).isEmpty();
                clock.advanceTo(SampleEvents.NOW.plus(Duration.ofMinutes(5)));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> accepted(duty).size() == 1);
                assertThat(accepted(duty).get(0).body())
                        .contains("CHN-USA.airspace.7:1+escalated@duty", "nobody owns it after 5m");
                assertThat(accepted(desk)).hasSize(2);
                assertThat(service.live().ok()).isTrue();
            }
        }
    }

    @Test
    void whatIsNoEventGoesToTheDeadLettersAndTheNextGoesOn() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Service service = AlertsService.start(context, TestRoutes.write(folder, receiver))) {
            byte[] half = "{\"id\":".getBytes(StandardCharsets.UTF_8);
            Clients.publish(context, List.of(record("CHN-USA.airspace.7", half)));
            publish(opened("CHN-USA.airspace.7"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> accepted(receiver).size() == 1);
            assertThat(service.live().ok()).isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> deadLetters().size() == 1);
            assertThat(deadLetters().get(0))
                    .startsWith(topics.incidentEvents.name() + "/")
                    .contains("not a IncidentEvent at line 1")
                    .contains("mend its writer");
        }
    }

    @Test
    void whatWasGivenUpIsRedrivenUnderItsOldKeyOrDiscarded() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> calls.incrementAndGet() <= 2 ? 400 : 204);
                Service service = AlertsService.start(context, TestRoutes.write(folder, receiver))) {
            publish(opened("CHN-USA.airspace.7"), opened("CHN-TWN.strait.1"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Undelivered.list(context).size() == 2);
            List<Undelivered.Item> items = Undelivered.list(context);
            assertThat(items.get(0).last().error()).isEqualTo("the receiver answered 400");
            Undelivered.redrive(context, items.subList(0, 1), SampleEvents.NOW);
            Undelivered.discard(context, items.subList(1, 2), SampleEvents.NOW);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> accepted(receiver).size() == 1);
            assertThat(accepted(receiver).get(0).header("webhook-id"))
                    .isEqualTo(WireId.of(items.get(0).last().notification()));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Undelivered.list(context).isEmpty());
            assertThat(service.live().ok()).isTrue();
        }
    }

    private static IncidentEvent opened(String incident) {
        return SampleEvents.event(incident, 1, Precedence.FLASH, Change.OPENED);
    }

    private static List<Request> accepted(HttpReceiver receiver) {
        return receiver.requests().stream()
                .filter(request -> request.status() == 204)
                .toList();
    }

    private void publish(IncidentEvent... events) {
        Clients.publish(
                context,
                Arrays.stream(events)
                        .map(event -> record(event.incident().id(), Json.write(event)))
                        .toList());
    }

    private ProducerRecord<String, byte[]> record(String incident, byte[] value) {
        return new ProducerRecord<>(topics.incidentEvents.name(), incident, value);
    }

    private List<String> outcomes() {
        List<String> outcomes = new ArrayList<>();
        TopicFollower.readAll(
                context,
                List.of(topics.deliveries),
                record -> outcomes.add(
                        Json.read(record.value(), Delivery.class).outcome().word()));
        return outcomes;
    }

    private List<String> deadLetters() {
        List<String> errors = new ArrayList<>();
        TopicFollower.readAll(
                context,
                List.of(topics.deadLetters),
                record -> errors.add(Json.read(record.value(), DeadLetter.class).error()));
        return errors;
    }
}
