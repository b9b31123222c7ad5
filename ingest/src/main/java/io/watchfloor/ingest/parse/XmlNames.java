package io.watchfloor.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Names of elements without the noise: lower case, and a well-known prefix whatever prefix the document uses. */
final class XmlNames {
    /** RSS itself, in the versions that have a namespace, has no prefix here. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    private static final Set<String> KNOWN = Set.copyOf(PREFIXES.values());

    private XmlNames() {}

    /** {@code title}, {@code dc:date}, {@code atom:link}. */
    static String of(Element element) {
        String written = element.normalName();
        int colon = written.indexOf(':');
        String local = colon < 0 ? written : written.substring(colon + 1);
        String own = colon < 0 ? "" : written.substring(0, colon);
        String known = known(element.tag().namespace());
        String prefix = known != null ? known : KNOWN.contains(own) || colon < 0 ? own : own + "?";
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** The prefix of a namespace, however its address is written: in capitals, as https, without its last character. */
    private static @Nullable String known(String namespace) {
        if (namespace.isEmpty()) {
            return null;
        }
        String lower = namespace.strip().toLowerCase(Locale.ROOT);
        String plain = lower.startsWith("https:") ? "http:" + lower.substring(6) : lower;
        String exact = PREFIXES.get(plain);
        return exact != null ? exact : PREFIXES.getOrDefault(plain + "/", PREFIXES.get(plain + "#"));
    }

    /** The name without any prefix. */
    static String local(Element element) {
        String written = element.normalName();
        return written.substring(written.indexOf(':') + 1);
    }
}
