package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.parse.Links;
import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.model.Feed;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which item this is, in one document: its id when the document has that once; id and link when it has the id more
 * often; else its canonical link; else a digest of what it says.
 */
final class ItemIdentity {
    /** Ids that mean the same wherever they stand: addresses, tags, UUIDs. Others count within their feed. */
    private static final Pattern GLOBAL =
            Pattern.compile("(?i)(?:https?://|tag:|urn:).{4,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Feed feed;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> links = new HashMap<>();

    ItemIdentity(Feed feed, ParsedFeed document) {
        this.feed = feed;
        for (ParsedItem item : document.items()) {
            if (item.id() != null) {
                ids.merge(item.id(), 1, Integer::sum);
            }
            if (item.link() != null) {
                links.merge(Links.canonical(item.link()), 1, Integer::sum);
            }
        }
    }

    /** The headline id: the same after a restart, in any order of feeds, whatever else the item says. */
    String headlineId(ParsedItem item) {
        String own = ownId(item);
        String scope = GLOBAL.matcher(own).matches() ? feed.outlet() : feed.id();
        return Digests.of(scope + "\n" + own);
    }

    private String ownId(ParsedItem item) {
        String link = item.link() == null ? null : Links.canonical(item.link());
        if (item.id() != null && !item.id().isBlank()) {
            boolean once = ids.getOrDefault(item.id(), 0) <= 1;
            return once || link == null ? item.id() : item.id() + " " + link;
        }
        if (link != null && links.getOrDefault(link, 0) <= 1) {
            return link;
        }
        String day = item.published() == null ? "" : item.published().toString().substring(0, 10);
        return "text " + Digests.of(link + "\n" + item.title() + "\n" + day + "\n" + item.summary());
    }

    /** Digest of the link, when this document has it once: a second name for the item, for feeds that rewrite ids. */
    @Nullable
    String linkDigest(ParsedItem item) {
        if (item.link() == null) {
            return null;
        }
        String link = Links.canonical(item.link());
        return links.getOrDefault(link, 0) == 1 ? Digests.of(link) : null;
    }

    /** Digest of what a reader sees. */
    static String contentDigest(ParsedItem item) {
        String link = item.link() == null ? "" : Links.canonical(item.link());
        return Digests.of(item.title() + "\n" + link + "\n" + item.summary());
    }
}
