package io.watchfloor.alerts.channel.webhook;

import io.watchfloor.alerts.channel.http.HttpChannel.Post;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.WireId;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A message as signed JSON. Id and body are the same over retries; timestamp and signature are the attempt's. */
final class Webhooks {
    private Webhooks() {}

    /** The body, in the shape that Standard Webhooks recommends. */
    record Payload(String type, Instant timestamp, Message data) {}

    static Payload payload(Message message) {
        return new Payload(message.type(), message.at(), message);
    }

    static Post post(Message message, Signatures signatures, Instant now) {
        String id = WireId.of(message.notification());
        String json = Json.text(payload(message));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        long timestamp = now.getEpochSecond();
        return new Post(
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", signatures.sign(id, timestamp, body)),
                json);
    }
}
