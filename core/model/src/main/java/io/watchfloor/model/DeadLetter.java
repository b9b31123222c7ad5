package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read, kept with the reason so that it can be mended and redriven.
 *
 * @param origin where it came from: {@code topic/partition/offset}, or {@code feed <id>}
 * @param reason a short constant that is counted: not-json, invalid-headline, unreadable-feed, too-large, ...
 * @param error what was wrong, where, and what to do
 * @param body first 64 KiB, base64
 * @param length bytes in all
 * @param sha256 of the whole body, hex
 * @param settled what a person did about it, or absent while it waits
 */
public record DeadLetter(
        String origin,
        String reason,
        String error,
        String body,
        long length,
        String sha256,
        Instant at,
        @Nullable String producer,
        @Nullable Settled settled,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {
    public static final int BODY_LIMIT = 64 * 1024;

    public DeadLetter {
        Required.all("DeadLetter", "origin", origin, "reason", reason, "error", error, "at", at);
        Required.all("DeadLetter", "body", body, "sha256", sha256);
        more = Required.map(more);
    }

    /** A dead letter of these bytes: cut to the limit, with the length and digest of the whole. */
    public static DeadLetter of(
            String origin, String reason, String error, byte[] bytes, Instant at, @Nullable String producer) {
        byte[] head = bytes.length <= BODY_LIMIT ? bytes : Arrays.copyOf(bytes, BODY_LIMIT);
        String body = Base64.getEncoder().encodeToString(head);
        return new DeadLetter(
                origin, reason, error, body, bytes.length, Sha256.of(bytes), at, producer, null, Map.of());
    }

    /**
     * A person's word about it.
     *
     * @param how redriven or discarded
     */
    public record Settled(String how, String by, Instant at, @Nullable String reason) {
        public static final String REDRIVEN = "redriven";
        public static final String DISCARDED = "discarded";

        public Settled {
            Required.all("Settled", "how", how, "by", by, "at", at);
        }
    }

    /** The same, done with. Its body is not written a second time. */
    public DeadLetter settled(String how, String by, Instant when, @Nullable String why) {
        return new DeadLetter(
                origin, reason, error, "", length, sha256, at, producer, new Settled(how, by, when, why), more);
    }
}
