package io.watchfloor.ingest.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Feeds in files as JSON lines: {@code feeds parse FILE...} and {@code feeds parse --list FILE}. */
public final class FeedLines {
    private FeedLines() {}

    /**
     * Each item of a file as one line.
     *
     * @throws UnreadableFeedException when the file is no feed
     */
    public static void items(Path file, Consumer<String> out) throws IOException, UnreadableFeedException {
        ParsedFeed feed = FeedParser.parse(Files.readAllBytes(file), null, null);
        feed.items().forEach(item -> out.accept(Json.text(node(item))));
    }

    /**
     * Each document that a list names as one line. A line of the list is {@code path}, or {@code path TAB content-type},
     * or {@code path TAB content-type TAB base-url}; relative paths start at the list's folder.
     */
    public static void documents(Path list, Consumer<String> out) throws IOException {
        Path folder = list.toAbsolutePath().getParent();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank()) {
                String[] fields = line.split("\t", -1);
                out.accept(Json.text(document(folder, fields[0], field(fields, 1), field(fields, 2))));
            }
        }
    }

    private static @Nullable String field(String[] fields, int index) {
        return index < fields.length && !fields[index].isBlank() ? fields[index].strip() : null;
    }

    private static ObjectNode document(
            @Nullable Path folder, String file, @Nullable String contentType, @Nullable String base) {
        ObjectNode line = Json.mapper().createObjectNode().put("file", file);
        try {
            Path path = folder == null ? Path.of(file) : folder.resolve(file);
            ParsedFeed feed = FeedParser.parse(Files.readAllBytes(path), contentType, base);
            line.put("ok", true);
            ArrayNode items = line.putArray("items");
            feed.items().forEach(item -> items.add(node(item)));
            line.putObject("feed").put("title", feed.title()).put("link", feed.link());
        } catch (UnreadableFeedException e) {
            line.put("ok", false).put("error", e.getMessage());
        } catch (IOException e) {
            line.put("ok", false).put("error", "cannot be read: " + e);
        }
        return line;
    }

    private static ObjectNode node(ParsedItem item) {
        ObjectMapper mapper = Json.mapper();
        return mapper.createObjectNode()
                .put("title", item.title())
                .put("link", item.link())
                .put("id", item.id())
                .put(
                        "published",
                        item.published() == null ? null : item.published().toString())
                .put("updated", item.updated() == null ? null : item.updated().toString())
                .put("summary", item.summary())
                .put("content", item.content());
    }
}
