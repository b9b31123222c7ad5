package io.watchfloor.alerts.channel.webhook;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.http.HttpSender;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.WireId;
import io.watchfloor.model.Json;
import io.watchfloor.model.Notification;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Posts a notification as JSON, signed. Id and body are the same over retries; timestamp and signature are the attempt's. */
final class WebhookChannel implements Channel {
    private final URI url;
    private final Signatures signatures;
    private final InstantSource clock;
    private final HttpSender sender;

    WebhookChannel(URI url, Signatures signatures, InstantSource clock, HttpSender sender) {
        this.url = url;
        this.signatures = signatures;
        this.clock = clock;
        this.sender = sender;
    }

    /** The body, in the shape that Standard Webhooks recommends. */
    record Payload(String type, Instant timestamp, Message data) {}

    static Payload payload(Message message) {
        return new Payload(message.type(), message.at(), message);
    }

    @Override
    public Outcome send(Notification notification) {
        Message message = Message.of(notification);
        String id = WireId.of(notification.id());
        byte[] body = Json.write(payload(message));
        long timestamp = clock.instant().getEpochSecond();
        return sender.post(
                url,
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", signatures.sign(id, timestamp, body)),
                body);
    }

    @Override
    public void close() {
        sender.close();
    }
}
