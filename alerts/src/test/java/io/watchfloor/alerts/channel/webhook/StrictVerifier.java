package io.watchfloor.alerts.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.alerts.channel.http.HttpReceiver.Request;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a request as a receiver of Standard Webhooks 1.0 should, and more strictly than most do. Written from the
 * specification, without our sender's code.
 */
public final class StrictVerifier {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;

    public StrictVerifier(String secret) {
        key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    /** Throws when anything about the request is not as the specification has it. */
    public void verify(Request request, Instant now) {
        String id = request.header("webhook-id");
        String timestamp = request.header("webhook-timestamp");
        check(id != null && !id.contains(".") && id.length() <= 64, "webhook-id");
        check(timestamp != null && timestamp.matches("[1-9][0-9]{9}"), "webhook-timestamp");
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        check(Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0, "webhook-timestamp is not now");
        check(request.headers().get("webhook-signature").size() == 1, "one webhook-signature header");
        check(
                List.of(request.header("webhook-signature").split(" ", -1)).stream()
                        .anyMatch(one -> matches(one, id + "." + timestamp + "." + request.body())),
                "no signature matches");
        check("application/json".equals(request.header("content-type").replaceAll(";.*", "")), "content-type");
        check(request.body().getBytes(StandardCharsets.UTF_8).length <= 20_000, "a payload over 20 kB");
        JsonNode body = Json.read(request.body(), JsonNode.class);
        check(body.path("type").asText().matches("[a-zA-Z0-9_]+(\\.[a-zA-Z0-9_-]+)+"), "type");
        check(Instant.parse(body.path("timestamp").asText()) != null, "timestamp");
        check(body.path("data").isObject(), "data");
    }

    private boolean matches(String signature, String content) {
        if (!signature.startsWith("v1,")) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return MessageDigest.isEqual(
                    mac.doFinal(content.getBytes(StandardCharsets.UTF_8)),
                    Base64.getDecoder().decode(signature.substring(3)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not a Standard Webhook: " + what);
        }
    }
}
