package io.watchfloor.alerts.channel.webhook;

import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.kafka.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs in the way of Standard Webhooks: one {@code v1} signature for each secret, so that secrets can be rotated. */
final class Signatures {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;

    private final List<SecretKeySpec> keys;

    private Signatures(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads secrets, parted by white space.
     *
     * @throws SettingsException when one is none; it is not shown
     */
    static Signatures of(String secrets, Secrets.Source source) {
        List<SecretKeySpec> keys = new ArrayList<>();
        for (String secret : secrets.strip().split("\\s+", -1)) {
            byte[] key = decode(secret);
            if (key.length < SHORTEST) {
                throw new SettingsException("the webhook secret in " + source
                        + " must be whsec_ and the base64 of at least " + SHORTEST + " random bytes");
            }
            keys.add(new SecretKeySpec(key, "HmacSHA256"));
        }
        return new Signatures(keys);
    }

    private static byte[] decode(String secret) {
        try {
            return secret.startsWith(PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The value of {@code webhook-signature}. */
    String sign(String id, long timestamp, byte[] body) {
        return keys.stream().map(key -> "v1," + sign(key, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private static String sign(SecretKeySpec key, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
