package io.watchfloor.ingest.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.x, read leniently. */
final class JsonFeedReader {
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonFeedReader() {}

    static CanonicalFeed read(String json, @Nullable String base) throws UnreadableFeedException {
        JsonNode root;
        try {
            root = LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableFeedException("line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": not JSON: " + e.getOriginalMessage()
                    + "; the publisher has to mend the JSON Feed");
        }
        JsonNode items = root.path("items");
        if (!items.isArray()) {
            throw new UnreadableFeedException(
                    "JSON without an array \"items\"; check the address, it is no JSON Feed (https://jsonfeed.org)");
        }
        CanonicalFeed feed = new CanonicalFeed();
        String title = text(root, "title");
        feed.title(title == null ? null : PlainText.oneLine(title));
        String site = Links.absolute(text(root, "home_page_url"), base);
        feed.link(site);
        feed.language(text(root, "language"));
        for (JsonNode item : items) {
            if (item.isObject() && !item.isEmpty()) {
                feed.item(item(item, base));
            }
        }
        return feed;
    }

    private static ParsedItem item(JsonNode item, @Nullable String base) {
        String title = text(item, "title");
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        String text = summary != null ? summary : plain;
        String link = Links.absolute(text(item, "url"), base);
        return new ParsedItem(
                text(item, "id"),
                link != null ? link : Links.absolute(text(item, "external_url"), base),
                title == null ? "" : PlainText.oneLine(title),
                text != null ? PlainText.oneLine(text) : html == null ? null : PlainText.of(html),
                html != null ? html : plain,
                FeedDates.parse(text(item, "date_published")),
                FeedDates.parse(text(item, "date_modified")),
                true);
    }

    /** Text, or a number where text should be (ids often are). */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
