package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides, at one revision: the files themselves, so that any old decision can be made again.
 *
 * @param revision counted from 1
 * @param digest sha256 over names and contents, hex
 * @param author who pushed it
 * @param message why, in the author's words, or absent
 * @param activeFrom it decides for headlines fetched from here on
 * @param activations rule to when it came into force with the status it has; a rule that is not here was always there. What
 *     was published before is never annunciated by it
 * @param files path below config/ (such as {@code rules/us-china.yaml}) to content
 */
public record DecisionBook(
        long revision,
        String digest,
        String author,
        @Nullable String message,
        Instant activeFrom,
        Map<String, Instant> activations,
        Map<String, String> files,
        @Nullable String producer,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public DecisionBook {
        Required.all("DecisionBook", "digest", digest, "author", author, "activeFrom", activeFrom, "files", files);
        activations = Required.map(activations);
        files = Required.map(files);
        more = Required.map(more);
    }

    /** A first book: without a message, and with rules that were always there. */
    public DecisionBook(
            long revision,
            String digest,
            String author,
            Instant activeFrom,
            Map<String, String> files,
            @Nullable String producer,
            Map<String, JsonNode> more) {
        this(revision, digest, author, null, activeFrom, Map.of(), files, producer, more);
    }
}
