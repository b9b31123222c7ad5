package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the receiver of the proof was told: each webhook by id and incident, and how many were not signed as they must be. */
final class WebhookLedger {
    private static final long TOLERANCE_SECONDS = 300;

    private final byte[] key;
    private final List<Told> told = new ArrayList<>();
    private int unsigned;

    /**
     * An empty ledger.
     *
     * @param secret whsec_ and base64, as config/routes.yaml names it
     */
    WebhookLedger(String secret) {
        this.key = Base64.getDecoder().decode(secret.strip().substring("whsec_".length()));
    }

    /**
     * One webhook that was signed well.
     *
     * @param incident its id, empty for a digest
     */
    record Told(String id, String type, String incident) {}

    /** Takes a webhook; false when its signature or its time is wrong. */
    synchronized boolean take(String id, String timestamp, String signatures, byte[] body, long nowSeconds) {
        if (!signed(id, timestamp, signatures, body, nowSeconds)) {
            unsigned++;
            return false;
        }
        try {
            JsonNode payload = Json.mapper().readTree(body);
            told.add(new Told(
                    id,
                    payload.path("type").asText(),
                    payload.path("data").path("incident").asText()));
            return true;
        } catch (java.io.IOException | InvalidJsonException e) {
            unsigned++;
            return false;
        }
    }

    private boolean signed(String id, String timestamp, String signatures, byte[] body, long nowSeconds) {
        try {
            if (Math.abs(nowSeconds - Long.parseLong(timestamp)) > TOLERANCE_SECONDS) {
                return false;
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            byte[] wanted = mac.doFinal(body);
            return Arrays.stream(signatures.split(" ", -1))
                    .filter(signature -> signature.startsWith("v1,"))
                    .anyMatch(signature ->
                            MessageDigest.isEqual(wanted, Base64.getDecoder().decode(signature.substring(3))));
        } catch (IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    synchronized int unsigned() {
        return unsigned;
    }
}
