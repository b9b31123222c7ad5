package io.watchfloor.ingest.tools;

import io.watchfloor.ingest.fetch.FeedSource;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.ParsedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Says in plain words how a feed does and what to fix: {@code feeds check URL}. Two requests at most. */
public final class FeedCheck {
    private FeedCheck() {}

    /**
     * What there is to say.
     *
     * @param ok it can be polled as it is
     * @param lines for people
     * @param feeds addresses that were found on the page, when it is a page
     */
    public record Findings(boolean ok, List<String> lines, List<String> feeds) {
        public Findings {
            lines = List.copyOf(lines);
            feeds = List.copyOf(feeds);
        }
    }

    public static Findings check(String url, FeedSource source) {
        Response response = source.read(Request.first("check", url));
        if (response instanceof Response.Read read) {
            return new Findings(true, read(url, read, source), List.of());
        }
        if (response instanceof Response.Unreadable unreadable) {
            List<String> feeds = FeedDiscovery.feeds(unreadable.body(), url);
            List<String> lines = new ArrayList<>(List.of(unreadable.error()));
            feeds.forEach(feed -> lines.add("the page names this feed: " + feed));
            return new Findings(false, lines, feeds);
        }
        String error = response instanceof Response.Failed failed ? failed.error() : url + ": no body";
        return new Findings(false, List.of(error), List.of());
    }

    private static List<String> read(String url, Response.Read read, FeedSource source) {
        ParsedFeed feed = read.document();
        List<String> lines = new ArrayList<>();
        lines.add("ok: \"" + Objects.requireNonNullElse(feed.title(), "untitled") + "\", "
                + feed.items().size() + " items, newest " + newest(feed));
        if (read.hints().movedTo() != null) {
            lines.add("it has moved for good: list it as " + read.hints().movedTo());
        }
        if (feed.fault() != null) {
            lines.add(feed.fault());
        }
        count(lines, feed, "have no id; their link stands for it", item -> item.id() == null);
        count(lines, feed, "have no link", item -> item.link() == null);
        count(lines, feed, "have no title; their summary stands for it", item -> item.title()
                .isEmpty());
        count(
                lines,
                feed,
                "have no date that can be read; the time of the fetch stands for it",
                item -> item.published() == null && item.updated() == null);
        lines.add(conditional(url, read, source));
        return lines;
    }

    private static String newest(ParsedFeed feed) {
        return feed.items().stream()
                .map(ParsedItem::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Object::toString)
                .orElse("without a date");
    }

    private static void count(List<String> lines, ParsedFeed feed, String what, Predicate<ParsedItem> wanted) {
        long count = feed.items().stream().filter(wanted).count();
        if (count > 0) {
            lines.add(count + " of " + feed.items().size() + " items " + what);
        }
    }

    /** Asks once more, as a poll would, to see whether the server can say that nothing has changed. */
    private static String conditional(String url, Response.Read read, FeedSource source) {
        if (read.validators().etag() == null && read.validators().lastModified() == null) {
            return "the server sends neither ETag nor Last-Modified: every poll costs the whole document";
        }
        Response again = source.read(new Request("check", url, read.validators(), null, Map.of()));
        return again instanceof Response.Unchanged
                ? "the server says when nothing has changed"
                : "the server sends validators but ignores them: every poll costs the whole document";
    }
}
