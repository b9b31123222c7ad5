package io.watchfloor.alerts.channel.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.alerts.Peers;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.ReceiverGuard;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.broker.FreePort;
import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Change;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Alertmanager, when it is installed. */
class AlertmanagerPeerTest {
    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process alertmanager;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        Path program = Peers.require("prometheus-alertmanager", "prometheus-alertmanager");
        Path config = Files.writeString(folder.resolve("am.yml"), "{route: {receiver: r}, receivers: [{name: r}]}");
        int port = FreePort.find();
        url = URI.create("http://127.0.0.1:" + port + "/");
        alertmanager = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("am.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> get("-/ready") == 200);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (alertmanager != null) {
            alertmanager.destroy();
            alertmanager.waitFor();
        }
    }

    @Test
    void takesAnEventOnceAndEndsItWhenTheIncidentCloses() throws Exception {
        Wire wire = new Wire(
                DeskClock.wall(),
                new Secrets(Map.of()),
                ReceiverGuard.allowing(AllowedHosts.parse("127.0.0.1")),
                Duration.ofSeconds(5));
        try (Channel channel = new AlertmanagerConfig(url, Duration.ofHours(24)).open(wire)) {
            assertThat(channel.send(Message.of(notification(1, Change.OPENED))))
                    .isEqualTo(new Outcome.Delivered("200"));
            assertThat(channel.send(Message.of(notification(1, Change.OPENED))))
                    .isEqualTo(new Outcome.Delivered("200"));
            JsonNode alerts = alerts();
            assertThat(alerts).hasSize(1);
            assertThat(alerts.path(0).path("labels").path("incident").asText()).isEqualTo("CHN-USA.airspace.7");
            assertThat(alerts.path(0).path("annotations").path("summary").asText())
                    .startsWith("FLASH CHN-USA.airspace.7 opened");
            channel.send(Message.of(notification(2, Change.CLOSED)));
            assertThat(alerts()).isEmpty();
        }
    }

    private static Notification notification(int revision, Change change) {
        return SampleEvents.notification(
                "am", SampleEvents.event("CHN-USA.airspace.7", revision, Precedence.FLASH, change));
    }

    private JsonNode alerts() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("api/v2/alerts")).build();
        return Json.read(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), JsonNode.class);
    }

    private int get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
