package io.watchfloor.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names texts and files by what they say: SHA-256, as 64 hex digits where nothing else is said. */
public final class Sha256 {
    private Sha256() {}

    /** Of bytes, such as a file's. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(raw(bytes));
    }

    /** Of texts in their order; where one ends and the next begins counts. */
    public static String of(Iterable<String> texts) {
        MessageDigest digest = digest();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first hex digits of a text's, two for each byte asked for. */
    public static String start(String text, int bytes) {
        return HexFormat.of().formatHex(raw(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
    }

    /** The 32 bytes themselves. */
    public static byte[] raw(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
