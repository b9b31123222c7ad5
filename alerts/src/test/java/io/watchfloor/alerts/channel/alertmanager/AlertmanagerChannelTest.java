package io.watchfloor.alerts.channel.alertmanager;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.TestWires;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.model.Change;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerChannelTest {
    @Test
    void everyAlertHasItsEnd() throws Exception {
        JsonNode opened = sent(SampleEvents.notification("am", SampleEvents.event(Precedence.FLASH, Change.OPENED)));
        assertThat(Instant.parse(opened.path(0).path("startsAt").asText())).isEqualTo(NOW);
        assertThat(Instant.parse(opened.path(0).path("endsAt").asText())).isEqualTo(NOW.plus(Duration.ofHours(6)));
        JsonNode closed = sent(SampleEvents.notification("am", SampleEvents.event(Precedence.FLASH, Change.CLOSED)));
        assertThat(Instant.parse(closed.path(0).path("endsAt").asText())).isEqualTo(NOW);
    }

    @Test
    void eventsOfOneIncidentAreOneAlert() throws Exception {
        JsonNode opened = sent(SampleEvents.notification("am", SampleEvents.event(Precedence.FLASH, Change.OPENED)));
        JsonNode closed = sent(SampleEvents.notification("am", SampleEvents.event(Precedence.FLASH, Change.CLOSED)));
        assertThat(opened.path(0).path("labels"))
                .isEqualTo(closed.path(0).path("labels"))
                .isEqualTo(Json.read(
                        """
                        {"alertname":"WatchfloorIncident","incident":"CHN-USA.airspace.7","pair":"CHN-USA",
                         "precedence":"flash","signal":"hostile","subject":"airspace"}""",
                        JsonNode.class));
        assertThat(opened.path(0).path("generatorURL").asText()).isEqualTo("https://news.example/balloon");
    }

    @Test
    void aDigestIsAnAlertForEachLine() throws Exception {
        DigestLine line = new DigestLine(
                "CHN-TWN.strait.1:1", "CHN-TWN.strait.1", Precedence.PRIORITY, Change.OPENED, NOW, "a transit", false);
        JsonNode alerts = sent(Notification.digest(List.of(line), null, "am", NOW));
        assertThat(alerts).hasSize(1);
        assertThat(alerts.path(0).path("annotations").path("summary").asText()).isEqualTo("opened: a transit");
    }

    private static JsonNode sent(Notification notification) throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 200);
                Channel channel = TestWires.open(
                        "alertmanager", "{url: \"" + receiver.url().resolve("/") + "\", ends_after: 6h}", Map.of())) {
            channel.send(Message.of(notification));
            assertThat(receiver.paths()).containsExactly("/api/v2/alerts");
            return Json.read(receiver.requests().get(0).body(), JsonNode.class);
        }
    }
}
