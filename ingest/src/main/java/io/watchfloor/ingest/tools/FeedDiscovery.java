package io.watchfloor.ingest.tools;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds that a page names: those it declares first, then links that look like feeds. */
public final class FeedDiscovery {
    private static final String DECLARED = "link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed\\+json)][href]";
    private static final String LOOKS_LIKE =
            "a[href~=(?i)(\\.rss|\\.atom|\\.rdf|rss\\.xml|atom\\.xml|feed\\.xml|/feeds?/?$|/rss/?$)]";
    private static final int MOST = 20;

    private FeedDiscovery() {}

    /** Absolute addresses, best first. */
    public static List<String> feeds(byte[] page, String address) {
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), address);
        Set<String> found = new LinkedHashSet<>();
        for (String query : List.of(DECLARED, LOOKS_LIKE)) {
            for (Element element : document.select(query)) {
                String href = element.absUrl("href");
                if (href.startsWith("http") && found.size() < MOST) {
                    found.add(href);
                }
            }
        }
        return List.copyOf(found);
    }
}
