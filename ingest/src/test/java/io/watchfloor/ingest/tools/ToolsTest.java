package io.watchfloor.ingest.tools;

import static io.watchfloor.ingest.MisbehavingServer.body;
import static io.watchfloor.ingest.MisbehavingServer.conditional;
import static io.watchfloor.ingest.MisbehavingServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.MisbehavingServer;
import io.watchfloor.ingest.fetch.FeedSource;
import io.watchfloor.ingest.fetch.FetchSettings;
import io.watchfloor.kafka.Settings;
import io.watchfloor.model.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    private final MisbehavingServer server = new MisbehavingServer();
    private final FeedSource source =
            new FeedSource(FetchSettings.of(Settings.of(Map.of("ingest.allow", "127.0.0.0/8"))));

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    @Test
    void writesOneLineForEachDocumentOfAList(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("good.xml"), Documents.rss("One").replace("https://harbour.example/One", "One"));
        Files.writeString(folder.resolve("page.html"), "<html></html>");
        Path list = folder.resolve("list");
        Files.writeString(list, "good.xml\ttext/xml\thttps://base.example/\npage.html\nmissing.xml\t\t\n");
        List<String> lines = new ArrayList<>();
        FeedLines.documents(list, lines::add);
        assertThat(lines).hasSize(3);
        JsonNode good = Json.mapper().readTree(lines.get(0));
        assertThat(good.path("file").asText()).isEqualTo("good.xml");
        assertThat(good.path("ok").asBoolean()).isTrue();
        assertThat(good.path("feed").path("title").asText()).isEqualTo("Harbour Times");
        JsonNode item = good.path("items").path(0);
        assertThat(item.path("title").asText()).isEqualTo("One");
        assertThat(item.path("link").asText()).isEqualTo("https://base.example/One");
        assertThat(item.path("id").asText()).isEqualTo("urn:harbour:One");
        assertThat(item.path("published").asText()).isEqualTo("2023-02-02T09:00:00Z");
        assertThat(item.has("updated")).isTrue();
        assertThat(lines.get(1)).contains("\"ok\":false", "an HTML page, not a feed");
        assertThat(lines.get(2)).contains("\"ok\":false", "cannot be read");
    }

    @Test
    void writesOneLineForEachItem(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("feed.xml");
        Files.writeString(file, Documents.rss("One", "Two"));
        List<String> lines = new ArrayList<>();
        FeedLines.items(file, lines::add);
        assertThat(lines).hasSize(2).first().asString().startsWith("{\"title\":\"One\",");
    }

    @Test
    void saysHowAGoodFeedDoes() {
        server.on("/feed", conditional(Documents.rss("x", "y"), "\"1\"", "Thu, 02 Feb 2023 09:00:00 GMT"));
        FeedCheck.Findings findings = FeedCheck.check(server.url("/feed"), source);
        assertThat(findings.ok()).isTrue();
        assertThat(findings.lines())
                .containsExactly(
                        "ok: \"Harbour Times\", 2 items, newest 2023-02-02T09:00:00Z",
                        "the server says when nothing has changed");
        assertThat(server.requests("/feed")).isEqualTo(2);
    }

    @Test
    void saysWhatToFix() {
        String poor = Documents.rss("x").replaceAll("<(guid|pubDate)>.*?</\\1>", "");
        server.on("/old", status(301, "Location", "/poor")).on("/poor", body(poor));
        assertThat(FeedCheck.check(server.url("/old"), source).lines())
                .contains(
                        "it has moved for good: list it as " + server.url("/poor"),
                        "1 of 1 items have no id; their link stands for it",
                        "1 of 1 items have no date that can be read; the time of the fetch stands for it",
                        "the server sends neither ETag nor Last-Modified: every poll costs the whole document");
        assertThat(FeedCheck.check(server.url("/none"), source).lines().get(0)).contains("answered 404");
    }

    @Test
    void findsTheFeedsOfAPage() {
        server.on(
                "/",
                body(
                        """
                <html><head><link rel="alternate" type="application/rss+xml" href="/rss/world.xml">
                <link rel="stylesheet" href="/x.css"></head>
                <body><a href="https://other.example/feed/">Feed</a> <a href="/about">About</a></body></html>"""));
        FeedCheck.Findings findings = FeedCheck.check(server.url("/"), source);
        assertThat(findings.ok()).isFalse();
        assertThat(findings.feeds()).containsExactly(server.url("/rss/world.xml"), "https://other.example/feed/");
        assertThat(findings.lines().get(0)).contains("an HTML page, not a feed");
        assertThat(findings.lines().get(1)).isEqualTo("the page names this feed: " + server.url("/rss/world.xml"));
    }
}
