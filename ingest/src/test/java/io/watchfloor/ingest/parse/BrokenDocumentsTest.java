package io.watchfloor.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The broken documents of {@code testdata}, each with what a reader should make of it: {@code NAME.expected} beside
 * {@code NAME.xml}, written by hand. A value that is not named there is not checked; null means absent.
 */
class BrokenDocumentsTest {
    private static final Path TESTDATA = Path.of("src", "test", "resources", "testdata");
    private static final String BASE = "https://news.example/feed.xml";

    static List<Path> expectations() throws IOException {
        try (Stream<Path> files = Files.walk(TESTDATA)) {
            return files.filter(file -> file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void readsWhatCanBeRead(Path expectation) throws Exception {
        JsonNode expected = Json.mapper().readTree(Files.readString(expectation));
        byte[] document = Files.readAllBytes(document(expectation));
        String contentType = expected.path("contentType").asText(null);
        if (expected.has("error")) {
            assertThatThrownBy(() -> FeedParser.parse(document, contentType, BASE))
                    .isInstanceOf(UnreadableFeedException.class)
                    .hasMessageContaining(expected.path("error").asText());
            return;
        }
        ParsedFeed feed = FeedParser.parse(document, contentType, BASE);
        assertThat(feed.items()).hasSize(expected.path("items").size());
        for (int i = 0; i < feed.items().size(); i++) {
            Map<String, @Nullable String> found = values(feed.items().get(i));
            expected.path("items").get(i).properties().forEach(field -> assertThat(found.get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue().asText(null)));
        }
        if (expected.has("feed")) {
            assertThat(feed.title()).isEqualTo(expected.at("/feed/title").asText(null));
            assertThat(feed.link()).isEqualTo(expected.at("/feed/link").asText(null));
        }
        if (expected.has("fault")) {
            assertThat(feed.fault()).contains(expected.path("fault").asText());
        } else {
            assertThat(feed.fault()).isNull();
        }
    }

    private static Path document(Path expectation) throws IOException {
        String name = expectation.getFileName().toString().replaceFirst("expected$", "");
        Path folder = expectation.getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(expectation)
                            && file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no document beside " + expectation));
        }
    }

    private static Map<String, @Nullable String> values(ParsedItem item) {
        Map<String, @Nullable String> values = new TreeMap<>();
        values.put("title", item.title());
        values.put("link", item.link());
        values.put("id", item.id());
        values.put("summary", item.summary());
        values.put("content", item.content());
        values.put(
                "published", item.published() == null ? null : item.published().toString());
        values.put("updated", item.updated() == null ? null : item.updated().toString());
        return values;
    }

    @Test
    void coversEveryClassOfFault() throws IOException {
        Map<String, Integer> documents = new TreeMap<>();
        for (Path expectation : expectations()) {
            documents.merge(expectation.getParent().getFileName().toString(), 1, Integer::sum);
        }
        assertThat(documents.keySet())
                .contains("charset", "control-characters", "doctype", "truncation", "ampersands", "nesting")
                .contains("namespaces", "dates", "guids", "links", "json", "titles", "not-feeds");
        assertThat(documents.values()).allMatch(count -> count >= 8);
        assertThat(expectations()).hasSizeGreaterThanOrEqualTo(150);
    }
}
