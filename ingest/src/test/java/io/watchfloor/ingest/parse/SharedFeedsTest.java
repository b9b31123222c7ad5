package io.watchfloor.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real feeds of real outlets, when they are at hand: every item with title, link, id and date. */
class SharedFeedsTest {
    private static Path feeds() {
        String set = System.getProperty("WATCHFLOOR_SHARED", System.getenv("WATCHFLOOR_SHARED"));
        Path shared = set != null ? Path.of(set) : Path.of("..", "..", "shared");
        return shared.resolve("data").resolve("feeds");
    }

    private static List<Path> documents() throws IOException {
        Path folder = feeds();
        assumeTrue(Files.isDirectory(folder), "no real feeds at " + folder + ": set WATCHFLOOR_SHARED");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void readsEveryItemOfRealFeeds() throws Exception {
        Pattern item = Pattern.compile("<(item|entry)[\\s>]");
        for (Path file : documents()) {
            ParsedFeed feed = FeedParser.parse(Files.readAllBytes(file), "text/xml", "https://feeds.example/");
            long items = item.matcher(Files.readString(file)).results().count();
            assertThat(feed.items()).as(file.toString()).hasSize((int) items);
            assertThat(feed.fault()).as(file.toString()).isNull();
            String text = Files.readString(file);
            long dated = Pattern.compile("(?s)<(item|entry)[\\s>].*?</\\1>")
                    .matcher(text)
                    .results()
                    .filter(match -> match.group().matches("(?s).*<(pubDate|published|dc:date)>.*"))
                    .count();
            for (ParsedItem parsed : feed.items()) {
                assertThat(parsed.title()).isNotBlank().doesNotContain("<", "&amp;", "&#");
                assertThat(parsed.link()).startsWith("http");
                assertThat(parsed.id()).isNotBlank();
            }
            assertThat(feed.items().stream()
                            .filter(parsed -> parsed.published() != null)
                            .count())
                    .as(file.toString())
                    .isEqualTo(dated);
        }
    }
}
