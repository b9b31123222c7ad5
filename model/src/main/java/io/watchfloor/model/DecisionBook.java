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
 * @param activeFrom it decides for headlines fetched from here on
 * @param files path below config/ (such as {@code rules/us-china.yaml}) to content
 */
public record DecisionBook(
        long revision,
        String digest,
        String author,
        Instant activeFrom,
        Map<String, String> files,
        @Nullable String producer,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public DecisionBook {
        Required.all("DecisionBook", "digest", digest, "author", author, "activeFrom", activeFrom, "files", files);
        files = Required.map(files);
        more = Required.map(more);
    }
}
