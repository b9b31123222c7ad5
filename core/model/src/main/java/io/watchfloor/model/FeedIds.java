package io.watchfloor.model;

import java.text.Normalizer;
import java.util.Locale;

/** Ids for feeds that were given none: readable, and the same each time the same list is read. */
public final class FeedIds {
    private static final int LONGEST = 80;

    private FeedIds() {}

    /** Outlet and what tells its feeds apart, as {@code bbc-news-world}. */
    public static String of(String outlet, String url) {
        String path = url.replaceFirst("^[a-zA-Z]+://[^/]*", "")
                .replaceAll("(?i)\\.(?:xml|rss|atom|json|rdf|php|aspx?)\\b", "")
                .replaceAll("(?i)(?<=^|[/?&_-])(?:rss|feeds?|xml|atom|index|services?)(?=$|[/?&_.-])", "");
        String id = slug(outlet + " " + path);
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST);
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
