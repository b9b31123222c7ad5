package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.model.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A feed, its documents and its answers, for tests of what follows from them. */
final class SamplePolls {
    private SamplePolls() {}

    static final Instant NOW = Instant.parse("2023-02-02T10:00:00Z");
    static final Feed FEED = feed("harbour", "https://harbour.example/rss");

    static Feed feed(String id, String url) {
        return new Feed(id, url, "Harbour Times", null, "GBR", "B", 300, true, Map.of());
    }

    static FeedState fresh() {
        return new FeedState(Polls.enlist(FEED, null, NOW), Seen.NOTHING);
    }

    static Response.Read read(String document) {
        return read(document, Response.Hints.NONE);
    }

    static Response.Read read(String document, Response.Hints hints) {
        try {
            var feed = FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, "https://harbour.example/rss");
            return new Response.Read(
                    feed,
                    "hash of " + document.length(),
                    new Validators("\"1\"", "Thu, 02 Feb 2023 09:00:00 GMT"),
                    hints);
        } catch (UnreadableFeedException e) {
            throw new AssertionError(e);
        }
    }

    static PollOutcome poll(FeedState state, String document, Instant now) {
        return Polls.apply(state, read(document), now, "ingest/test");
    }

    static Response.Failed failed(Response.Kind kind, Duration retryAfter) {
        return new Response.Failed(
                kind, "https://harbour.example/rss answered 500; it is asked again later", retryAfter);
    }

    /** Six items, each so long after the other. */
    static String rhythm(Duration gap) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            items.append(Documents.item("i" + i)
                    .replace(
                            "Thu, 02 Feb 2023 09:00:00 GMT",
                            NOW.minus(gap.multipliedBy(i + 1)).toString()));
        }
        return Documents.rss().replace("</channel>", items + "</channel>");
    }
}
