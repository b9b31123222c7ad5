package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.parse.ItemLinks;
import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which item this is, in one document: its id when the document has that once; id and link when it has the id more
 * often; else its canonical link; and a digest of what it says when all these are shared or missing.
 */
final class ItemIdentity {
    /** Ids that mean the same wherever they stand: addresses, tags, UUIDs. Others count within their feed. */
    private static final Pattern GLOBAL =
            Pattern.compile("(?i)(?:https?://|tag:|urn:).{4,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int DIGEST_BYTES = 8;

    private final Feed feed;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> links = new HashMap<>();

    ItemIdentity(Feed feed, ParsedFeed document) {
        this.feed = feed;
        for (ParsedItem item : document.items()) {
            String link = link(item);
            if (id(item) != null) {
                names.merge(id(item), 1, Integer::sum);
                names.merge(id(item) + " " + link, 1, Integer::sum);
            }
            if (link != null) {
                links.merge(link, 1, Integer::sum);
            }
        }
    }

    private static @Nullable String id(ParsedItem item) {
        return item.id() == null || item.id().isBlank() ? null : item.id();
    }

    private static @Nullable String link(ParsedItem item) {
        return item.link() == null ? null : ItemLinks.canonical(item.link());
    }

    /** The headline id: the same after a restart, in any order of feeds, whatever else the item says. */
    String headlineId(ParsedItem item) {
        String own = ownId(item);
        String scope = GLOBAL.matcher(own).matches() ? feed.outlet() : feed.id();
        return digest(scope + "\n" + own);
    }

    private String ownId(ParsedItem item) {
        String id = id(item);
        String link = link(item);
        if (id != null && once(names, id)) {
            return id;
        }
        if (id != null && link != null && once(names, id + " " + link)) {
            return id + " " + link;
        }
        if (id == null && link != null && once(links, link)) {
            return link;
        }
        String day = item.published() == null ? "" : item.published().toString().substring(0, 10);
        return "text " + digest(id + "\n" + link + "\n" + item.title() + "\n" + day + "\n" + item.summary());
    }

    private static boolean once(Map<String, Integer> counts, String name) {
        return counts.getOrDefault(name, 0) == 1;
    }

    /** Digest of the link, when this document has it once: a second name for the item, for feeds that rewrite ids. */
    @Nullable
    String linkDigest(ParsedItem item) {
        String link = link(item);
        return link != null && once(links, link) ? digest(link) : null;
    }

    /** Digest of what a reader sees. */
    static String contentDigest(ParsedItem item) {
        String link = item.link() == null ? "" : ItemLinks.canonical(item.link());
        return digest(item.title() + "\n" + link + "\n" + item.summary());
    }

    /** Short, and the same in every run. */
    private static String digest(String text) {
        return Sha256.start(text, DIGEST_BYTES);
    }
}
