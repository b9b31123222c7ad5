package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.HashMap;
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

    /** In the other fields: when somebody last asked for a poll at once. */
    public static final String POLL_REQUESTED = "pollRequested";
    /** In the other fields: who changed this record last, on the desk. */
    private static final String CHANGED_BY = "changedBy";

    public Feed {
        Required.all("Feed", "id", id, "url", url, "outlet", outlet);
        more = Required.map(more);
    }

    /** The same feed with other fields beside the known ones. */
    public Feed with(Map<String, JsonNode> others) {
        return new Feed(id, url, outlet, family, country, reliability, everySeconds, enabled, others);
    }

    /** The same feed, which is to be polled at once. */
    public Feed askedFor(Instant now) {
        return with(POLL_REQUESTED, now.toString());
    }

    /** The same feed, polled or not. */
    public Feed polled(boolean polled) {
        return new Feed(id, url, outlet, family, country, reliability, everySeconds, polled, more);
    }

    public Feed changedBy(String who) {
        return with(CHANGED_BY, who);
    }

    /** Who changed this record last, when that was done on the desk. */
    public @Nullable String changedBy() {
        JsonNode who = more.get(CHANGED_BY);
        return who == null ? null : who.asText();
    }

    private Feed with(String field, String value) {
        Map<String, JsonNode> others = new HashMap<>(more);
        others.put(field, TextNode.valueOf(value));
        return with(others);
    }

    /** An address as people and logs may see it: without name and password. */
    public static String shown(String address) {
        return address.replaceFirst("//[^@/]*@", "//");
    }
}
