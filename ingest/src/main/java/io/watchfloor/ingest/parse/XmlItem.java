package io.watchfloor.ingest.parse;

import java.time.Instant;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One item or entry of the tree: for each value the places where feeds put it, best first. */
final class XmlItem {
    private static final String[] TITLE = {"title", "atom:title", "dc:title", "media:title", "itunes:title"};
    private static final String[] SUMMARY = {
        "description", "atom:summary", "summary", "dc:description", "abstract", "media:description", "itunes:summary"
    };
    private static final String[] CONTENT = {"content:encoded", "atom:content", "content", "xhtml:body"};
    private static final String[] PUBLISHED = {
        "pubdate",
        "atom:published",
        "published",
        "dc:date",
        "dcterms:issued",
        "atom:issued",
        "issued",
        "dcterms:created",
        "atom:created",
        "created",
        "date"
    };
    private static final String[] UPDATED = {
        "atom:updated", "updated", "dcterms:modified", "atom:modified", "modified", "lastbuilddate"
    };
    private static final String[] LINKS = {"feedburner:origlink", "link", "atom:link"};

    private XmlItem() {}

    /** The item, or nothing when the element says nothing at all. */
    static Optional<ParsedItem> read(Element element, @Nullable String feedBase, boolean complete) {
        MisplacedFields.lift(element);
        XmlFields fields = XmlFields.of(element);
        String base = Links.base(element, feedBase);
        String title = fields.plain(TITLE);
        String summary = fields.plain(SUMMARY);
        String content = fields.markup(CONTENT);
        String id = id(element, fields);
        String link = link(fields, base);
        if (link == null) {
            link = Links.absolute(element.attr("href"), base);
        }
        if (link == null && id != null && fields.all("guid").stream().noneMatch(XmlItem::notALink)) {
            link = Links.absolute(id, null);
        }
        if (title == null && summary == null && content == null && id == null && link == null) {
            return Optional.empty();
        }
        Instant published = date(fields, PUBLISHED);
        Instant updated = date(fields, UPDATED);
        if (updated == null) {
            updated = FeedDates.parse(element.attr("lastmod"));
        }
        return Optional.of(
                new ParsedItem(id, link, title == null ? "" : title, summary, content, published, updated, complete));
    }

    private static boolean notALink(Element guid) {
        return guid.attributes().getIgnoreCase("isPermaLink").strip().equalsIgnoreCase("false");
    }

    private static @Nullable String id(Element element, XmlFields fields) {
        String id = fields.text("guid", "atom:id", "id");
        if (id != null) {
            return id;
        }
        String about = element.attributes().getIgnoreCase("rdf:about");
        return about.isBlank() ? fields.text("dc:identifier") : about.strip();
    }

    private static @Nullable Instant date(XmlFields fields, String[] names) {
        for (String name : names) {
            for (Element element : fields.all(name)) {
                Instant date = FeedDates.parse(element.wholeText());
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** The story's address: RSS text, or Atom's alternate links, of which a page is better than anything else. */
    static @Nullable String link(XmlFields fields, @Nullable String base) {
        String other = null;
        for (String name : LINKS) {
            for (Element element : fields.all(name)) {
                String rel = element.attr("rel").strip();
                String href = element.attr("href").isBlank() ? element.wholeText() : element.attr("href");
                String absolute = Links.absolute(href, Links.base(element, base));
                if (absolute != null && (rel.isEmpty() || rel.equalsIgnoreCase("alternate"))) {
                    String type = element.attr("type");
                    if (type.isEmpty() || type.contains("html")) {
                        return absolute;
                    }
                    other = other == null ? absolute : other;
                }
            }
        }
        return other;
    }
}
