package io.watchfloor.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.x, read leniently and item by item, so that half a document gives the items that are whole. */
final class JsonFeedReader {
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final ObjectNode channel = LENIENT.createObjectNode();
    private final List<JsonNode> items = new ArrayList<>();
    private boolean hasItems;
    private @Nullable JsonProcessingException fault;

    private JsonFeedReader() {}

    static CanonicalFeed read(String json, @Nullable String base) throws UnreadableFeedException {
        JsonFeedReader reader = new JsonFeedReader();
        reader.scan(json);
        if (reader.fault != null && reader.items.isEmpty()) {
            throw new UnreadableFeedException(where(reader.fault) + "; the publisher has to mend the JSON Feed");
        }
        if (!reader.hasItems || !reader.isFeed()) {
            throw new UnreadableFeedException(
                    "JSON without an array \"items\"; check the address, it is no JSON Feed (https://jsonfeed.org)");
        }
        return reader.feed(base);
    }

    /** It says so, or its items look like stories: other APIs have arrays of items too. */
    private boolean isFeed() {
        return channel.path("version").asText().contains("jsonfeed")
                || items.stream().anyMatch(JsonFeedReader::isStory);
    }

    private static boolean isStory(JsonNode item) {
        return (item.has("id") || item.has("url"))
                && (item.has("content_html") || item.has("content_text") || item.has("title"));
    }

    private void scan(String json) {
        try (JsonParser parser = LENIENT.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    hasItems = true;
                    scanItems(parser);
                } else {
                    JsonNode tree = parser.readValueAsTree();
                    channel.set(field, tree);
                }
            }
        } catch (JsonProcessingException e) {
            fault = e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private void scanItems(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            JsonNode item = parser.readValueAsTree();
            if (item != null && item.isObject() && !item.isEmpty()) {
                items.add(item);
            }
        }
    }

    private static String where(JsonProcessingException e) {
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr() + ": not JSON: " + e.getOriginalMessage();
    }

    private CanonicalFeed feed(@Nullable String base) {
        CanonicalFeed feed = new CanonicalFeed();
        String title = text(channel, "title");
        feed.title(title == null ? null : PlainText.readable(title));
        feed.link(ItemLinks.absolute(text(channel, "home_page_url"), base));
        feed.language(text(channel, "language"));
        feed.fault(
                fault == null ? null : where(fault) + "; what came before is read; if it stays so, tell the publisher");
        String itemBase = base != null ? base : text(channel, "home_page_url");
        items.forEach(item -> feed.item(item(item, itemBase)));
        return feed;
    }

    private static ParsedItem item(JsonNode item, @Nullable String base) {
        String title = text(item, "title");
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        String text = summary != null ? summary : plain;
        String id = text(item, "id");
        String link = link(item, base);
        return new ParsedItem(
                id,
                link != null ? link : ItemLinks.absolute(id, null),
                title == null ? "" : PlainText.readable(title),
                text != null ? PlainText.oneLine(text) : html == null ? null : PlainText.of(html),
                html != null ? html : plain,
                FeedDates.parse(text(item, "date_published")),
                FeedDates.parse(text(item, "date_modified")),
                true);
    }

    private static @Nullable String link(JsonNode item, @Nullable String base) {
        String link = ItemLinks.absolute(text(item, "url"), base);
        return link != null ? link : ItemLinks.absolute(text(item, "external_url"), base);
    }

    /** Text, or a number where text should be (ids often are). */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
