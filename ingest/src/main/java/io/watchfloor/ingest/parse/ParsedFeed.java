package io.watchfloor.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document says.
 *
 * @param title plain text
 * @param link absolute address of the site
 * @param language BCP 47 tag
 * @param wishes when the feed asks to be read
 * @param fault what is wrong with a document that could be read in part, and what to do; absent when it is whole
 * @param items in the order of the document
 */
public record ParsedFeed(
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        ReadingWishes wishes,
        @Nullable String fault,
        List<ParsedItem> items) {

    public ParsedFeed {
        items = List.copyOf(items);
    }
}
