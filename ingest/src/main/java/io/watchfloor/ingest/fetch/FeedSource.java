package io.watchfloor.ingest.fetch;

import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads feeds: fetches, compares with what was read before, parses. Blocks; safe from many threads. */
public final class FeedSource implements AutoCloseable {
    private final Fetcher fetcher;

    public FeedSource(FetchSettings settings) {
        fetcher = new Fetcher(settings);
    }

    /** What comes of reading a feed once. Never throws for what the other side does. */
    public Response read(Request request) {
        Fetched fetched;
        try {
            fetched = fetcher.get(request);
        } catch (FetchException e) {
            return e.response();
        }
        if (fetched.status() == 304) {
            return new Response.Unchanged(fetched.validators(), fetched.hints(), false);
        }
        String hash = sha256(fetched.body());
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
