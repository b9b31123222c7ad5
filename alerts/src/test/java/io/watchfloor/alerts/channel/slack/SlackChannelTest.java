package io.watchfloor.alerts.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.TestWires;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.kafka.SettingsException;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the fields that the three products document, written by hand: no real peer. */
class SlackChannelTest {
    @Test
    void postsASummaryAndTheDetails() throws Exception {
        JsonNode post = post(SampleEvents.event(Precedence.FLASH, Change.OPENED));
        assertThat(post.path("text").asText()).startsWith("FLASH CHN-USA.airspace.7 opened: Two publishers");
        JsonNode attachment = post.path("attachments").path(0);
        assertThat(attachment.path("text").asText()).contains("2 publishers").contains("https://news.example/balloon");
        assertThat(attachment.path("fallback").asText())
                .isEqualTo(post.path("text").asText());
        assertThat(attachment.path("color").asText()).matches("#[0-9a-f]{6}");
    }

    @Test
    void aHeadlineRingsNobodyAndHoldsNoMarkup() throws Exception {
        JsonNode post = post(SampleEvents.titled("<!channel> @here <https://evil.example|click>", "@channel & <@U1>"));
        assertThat(post.toString())
                .doesNotContain("<!", "<@", "<https", "@here", "@channel")
                .contains("&lt;!channel&gt;");
    }

    @Test
    void theAddressIsASecretThatIsNotShown() {
        assertThatThrownBy(() -> TestWires.open("slack", "{url_env: HOOK}", Map.of("HOOK", "ftp://T0/B0/xyz")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("environment variable HOOK")
                .hasMessageNotContaining("xyz");
        assertThat(TestWires.error("slack", "{url: \"https://hooks.example/T0\"}"))
                .contains("routes.yaml:1:1: 'url' must not stand in this file");
    }

    private static JsonNode post(IncidentEvent event) throws Exception {
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 200);
                Channel channel = TestWires.open(
                        "slack",
                        "{url_env: HOOK}",
                        Map.of("HOOK", receiver.url().toString()))) {
            assertThat(channel.send(Message.of(SampleEvents.notification("chat", event))))
                    .isInstanceOf(Outcome.Delivered.class);
            return Json.read(receiver.requests().get(0).body(), JsonNode.class);
        }
    }
}
