package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of one feed.
 *
 * @param id the feed's identity of the item, without revision; also the key on the topic
 * @param revision 1 for the first text seen, higher for each corrected text
 * @param feed id of the feed, or of the file that a replay reads
 * @param outlet who published it, a name of config/outlets.yaml
 * @param title plain text, no markup
 * @param summary plain text, or absent
 * @param link absolute address of the story, or absent
 * @param language BCP 47 tag that the feed claims, or absent
 * @param published when the outlet says it was published, clamped (see flags)
 * @param fetched when ingest read it; the record's timestamp
 * @param backfill true for what stood in a feed before we first read it: tagged, never annunciated
 * @param flags what ingest had to decide: published-missing, published-future, published-mistimed, published-old
 * @param producer service and version that made this record
 * @param more fields of newer writers, kept as they came
 */
public record Headline(
        String id,
        int revision,
        String feed,
        String outlet,
        String title,
        @Nullable String summary,
        @Nullable String link,
        @Nullable String language,
        Instant published,
        Instant fetched,
        boolean backfill,
        List<String> flags,
        @Nullable String producer,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Headline {
        Required.all("Headline", "id", id, "feed", feed, "outlet", outlet, "title", title);
        Required.all("Headline", "published", published, "fetched", fetched);
        flags = Required.list(flags);
        more = Required.map(more);
    }

    /** A headline that no feed brought, in its first text: published when it was read, without a link. */
    public static Headline of(
            String id,
            String feed,
            String outlet,
            String title,
            @Nullable String summary,
            @Nullable String language,
            Instant at) {
        return new Headline(
                id, 1, feed, outlet, title, summary, null, language, at, at, false, List.of(), null, Map.of());
    }
}
