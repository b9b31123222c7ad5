package io.watchfloor.ingest.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, as far as the feed says.
 *
 * @param id guid, atom:id, rdf:about or JSON id, as it stands in the feed
 * @param link absolute address of the story
 * @param title plain text; empty when the item has none
 * @param summary plain text
 * @param content markup as it came
 * @param complete false when the document ends inside this item
 */
public record ParsedItem(
        @Nullable String id,
        @Nullable String link,
        String title,
        @Nullable String summary,
        @Nullable String content,
        @Nullable Instant published,
        @Nullable Instant updated,
        boolean complete) {}
