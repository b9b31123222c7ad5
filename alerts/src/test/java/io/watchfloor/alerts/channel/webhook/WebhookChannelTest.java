package io.watchfloor.alerts.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.ReceiverGuard;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.SettingsException;
import io.watchfloor.model.Change;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookChannelTest {
    private static final String SECRET = secret("0123456789abcdef01234567");
    private static final String OLD = secret("an older secret of the desk");
    private static final Instant NOW = Instant.parse("2023-02-03T10:00:00Z");
    private static final Notification BALLOON =
            SampleEvents.notification("desk", SampleEvents.event(Precedence.FLASH, Change.OPENED));

    @Test
    void aStrictReceiverAcceptsIt() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            assertThat(channel.send(Message.of(BALLOON))).isEqualTo(new Outcome.Delivered("204"));
            new StrictVerifier(SECRET).verify(receiver.requests().get(0), NOW);
        }
    }

    @Test
    void theVerifierNoticesAChangedBody() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            channel.send(Message.of(BALLOON));
            HttpReceiver.Request sent = receiver.requests().get(0);
            HttpReceiver.Request longer = new HttpReceiver.Request(sent.headers(), sent.body() + " ", 204);
            assertThatThrownBy(() -> new StrictVerifier(SECRET).verify(longer, NOW))
                    .hasMessageContaining("no signature matches");
        }
    }

    @Test
    void bothSecretsSignWhileRotating() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Channel channel = open(receiver.url(), SECRET + " " + OLD, "127.0.0.1")) {
            channel.send(Message.of(BALLOON));
            new StrictVerifier(SECRET).verify(receiver.requests().get(0), NOW);
            new StrictVerifier(OLD).verify(receiver.requests().get(0), NOW);
        }
    }

    @Test
    void idAndBodyAreTheSameOverRetries() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 500);
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            channel.send(Message.of(BALLOON));
            channel.send(Message.of(BALLOON));
            List<HttpReceiver.Request> requests = receiver.requests();
            assertThat(requests.get(0).header("webhook-id"))
                    .isEqualTo(requests.get(1).header("webhook-id"));
            assertThat(requests.get(0).body()).isEqualTo(requests.get(1).body());
        }
    }

    @Test
    void aHostileHeadlineReachesNoHeaderAndNoControlReachesTheBody() throws Exception {
        String title = "Balloon\r\nwebhook-id: forged\u202E<script>🎈" + "x".repeat(100_000);
        Notification hostile = SampleEvents.notification("desk", SampleEvents.titled(title, "be\r\ncause"));
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            channel.send(Message.of(hostile));
            HttpReceiver.Request request = receiver.requests().get(0);
            new StrictVerifier(SECRET).verify(request, NOW);
            JsonNode data = Json.read(request.body(), JsonNode.class).path("data");
            assertThat(data.path("title").asText())
                    .startsWith("Balloon webhook-id: forged<script>🎈x")
                    .hasSizeLessThan(310);
            assertThat(data.path("why").asText()).isEqualTo("be cause");
        }
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    return 307;
                });
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            assertThat(channel.send(Message.of(BALLOON))).isInstanceOf(Outcome.Refused.class);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void anAddressInsideIsNotCalledUnlessItIsAllowed() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Channel byAddress = open(receiver.url(), SECRET, "");
                Channel byName = open(
                        URI.create("http://localhost:" + receiver.url().getPort() + "/"), SECRET, "other.example")) {
            assertThat(byAddress.send(Message.of(BALLOON)))
                    .isInstanceOfSatisfying(Outcome.Retry.class, retry -> assertThat(retry.error())
                            .contains("not a public address"));
            assertThat(byName.send(Message.of(BALLOON))).isInstanceOf(Outcome.Retry.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void aReceiverThatHangsIsLeftAtTheDeadline() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> {
                    exchange.sendResponseHeaders(200, 1000);
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        pause();
                    }
                    return 0;
                });
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            long start = System.nanoTime();
            assertThat(channel.send(Message.of(BALLOON)))
                    .isInstanceOfSatisfying(Outcome.Retry.class, retry -> assertThat(retry.error())
                            .contains("no whole answer within 1 s"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void aReceiverThatClosesEarlyIsTriedAgain() throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> -1);
                Channel channel = open(receiver.url(), SECRET, "127.0.0.1")) {
            assertThat(channel.send(Message.of(BALLOON))).isInstanceOf(Outcome.Retry.class);
        }
    }

    @Test
    void aShortSecretIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> open(URI.create("http://a.example"), "whsec_c2hvcnQ=", ""))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("environment variable DESK")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void aMissingSecretIsNamed() {
        assertThatThrownBy(() -> open(URI.create("http://a.example"), "", ""))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("environment variable DESK");
    }

    /** A receiver's slowness, not a test's wait. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Channel open(URI url, String secret, String allowed) {
        Wire wire = new Wire(
                InstantSource.fixed(NOW),
                new Secrets(Map.of("DESK", secret)),
                ReceiverGuard.allowing(AllowedHosts.parse(allowed)),
                Duration.ofSeconds(1));
        return new WebhookConfig(url, new Secrets.Source(false, "DESK")).open(wire);
    }

    private static String secret(String text) {
        return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
