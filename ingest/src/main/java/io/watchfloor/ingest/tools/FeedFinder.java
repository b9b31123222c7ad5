package io.watchfloor.ingest.tools;

import io.watchfloor.ingest.fetch.FeedSource;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the feed behind an address before it is listed: the address itself, where it has moved, or what its page names. */
public final class FeedFinder {
    /** So many of a page's feeds are tried; the first is nearly always the one. */
    private static final int TRIED = 3;

    private FeedFinder() {}

    /**
     * What was found.
     *
     * @param url address of the feed, or absent when there is none
     * @param title what the feed calls itself, or absent
     * @param lines for people: what the address is, and what was done about it
     */
    public record Found(@Nullable String url, @Nullable String title, List<String> lines) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** Asks the address once, and when it is a page the feeds that it names. */
    public static Found find(String url, FeedSource source) {
        List<String> lines = new ArrayList<>();
        Response response = source.read(Request.first("add", url));
        if (response instanceof Response.Read read) {
            return found(url, read, lines);
        }
        if (!(response instanceof Response.Unreadable page)) {
            lines.add(response instanceof Response.Failed failed ? failed.error() : url + ": no body");
            return new Found(null, null, lines);
        }
        lines.add(page.error());
        List<String> named = FeedDiscovery.feeds(page.body(), url);
        for (String candidate : named.subList(0, Math.min(TRIED, named.size()))) {
            if (source.read(Request.first("add", candidate)) instanceof Response.Read read) {
                lines.add("the page names this feed: " + candidate);
                return found(candidate, read, lines);
            }
            lines.add("the page names " + candidate + ", which is no feed that can be read");
        }
        return new Found(null, null, lines);
    }

    private static Found found(String url, Response.Read read, List<String> lines) {
        String moved = read.hints().movedTo();
        if (moved != null) {
            lines.add("it has moved for good to " + moved);
        }
        if (read.document().fault() != null) {
            lines.add(read.document().fault());
        }
        return new Found(moved != null ? moved : url, read.document().title(), lines);
    }
}
