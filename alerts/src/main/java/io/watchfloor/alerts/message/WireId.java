package io.watchfloor.alerts.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The idempotency key of a notification on the wire. */
public final class WireId {
    private WireId() {}

    /** {@code msg_} and 32 hex digits of the id's digest: the same for the same id, and nothing in it to misread. */
    public static String of(String notification) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(notification.getBytes(StandardCharsets.UTF_8));
            return "msg_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
