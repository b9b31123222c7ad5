package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is read.
 *
 * @param id stable name, also the key
 * @param url where it is
 * @param outlet who publishes it
 * @param family the publisher it belongs to, or absent when it is its own
 * @param country ISO 3166-1 alpha-3 of the publisher, or absent
 * @param reliability A to F (Admiralty code)
 * @param everySeconds floor of the polling interval, in desk time
 * @param enabled false keeps it on the list without polling it
 */
public record Feed(
        String id,
        String url,
        String outlet,
        @Nullable String family,
        @Nullable String country,
        @Nullable String reliability,
        int everySeconds,
        boolean enabled,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Feed {
        Required.all("Feed", "id", id, "url", url, "outlet", outlet);
        more = Required.map(more);
    }

    /** The same feed with other fields beside the known ones. */
    public Feed with(Map<String, JsonNode> others) {
        return new Feed(id, url, outlet, family, country, reliability, everySeconds, enabled, others);
    }
}
