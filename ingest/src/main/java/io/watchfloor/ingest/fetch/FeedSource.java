package io.watchfloor.ingest.fetch;

import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.model.Sha256;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Reads feeds: fetches, compares with what was read before, parses. Blocks; safe from many threads. */
public final class FeedSource implements AutoCloseable {
    private final Fetcher fetcher;
    private final ByteBudget budget;

    public FeedSource(FetchSettings settings) {
        this(settings, null);
    }

    /** Trusts what {@code trust} trusts; null is what Java trusts. */
    FeedSource(FetchSettings settings, @Nullable SSLContext trust) {
        fetcher = new Fetcher(settings, trust);
        budget = new ByteBudget(settings.bytesAtOnce(), settings.maxBytes());
    }

    /** What comes of reading a feed once. Never throws for what the other side does. */
    public Response read(Request request) {
        try (ByteBudget.Share share = budget.open()) {
            return judged(request, fetcher.get(request, share));
        } catch (FetchException e) {
            return e.response();
        }
    }

    private static Response judged(Request request, Fetched fetched) {
        if (fetched.status() == 304) {
            return new Response.Unchanged(fetched.validators(), fetched.hints(), false);
        }
        String hash = Sha256.of(fetched.body());
        if (hash.equals(request.bodyHash())) {
            return new Response.Unchanged(fetched.validators(), fetched.hints(), true);
        }
        return parsed(fetched, hash);
    }

    private static Response parsed(Fetched fetched, String hash) {
        try {
            ParsedFeed document = FeedParser.parse(fetched.body(), fetched.contentType(), fetched.url());
            return new Response.Read(document, hash, fetched.validators(), fetched.hints());
        } catch (UnreadableFeedException e) {
            return new Response.Unreadable(fetched.url() + ": " + e.getMessage(), fetched.body(), hash);
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
