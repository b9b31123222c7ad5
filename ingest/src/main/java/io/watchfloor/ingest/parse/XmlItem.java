package io.watchfloor.ingest.parse;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
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
    /** CDF's items have an anchor. */
    private static final String[] LINKS = {"feedburner:origlink", "link", "atom:link", "a"};

    private static final Set<String> STORY =
            Set.of("", "alternate", "http://www.iana.org/assignments/relation/alternate");

    private XmlItem() {}

    /** The item, or nothing when the element says nothing at all. */
    static Optional<ParsedItem> read(Element element, @Nullable String feedBase, boolean complete) {
        MisplacedFields.lift(element);
        XmlFields fields = XmlFields.of(element);
        String base = ItemLinks.base(element, feedBase);
        String title = fields.plain(TITLE);
        String summary = fields.plain(SUMMARY);
        String content = fields.markup(CONTENT);
        String id = id(element, fields);
        String link = link(fields, base);
        if (link == null) {
            link = ItemLinks.absolute(element.attributes().getIgnoreCase("href"), base);
        }
        if (link == null) {
            link = source(fields, base);
        }
        if (link == null && id != null && fields.all("guid").stream().noneMatch(XmlItem::notALink)) {
            link = ItemLinks.absolute(id, null);
        }
        if (title == null && summary == null && content == null && id == null && link == null) {
            return Optional.empty();
        }
        Instant published = date(fields, PUBLISHED);
        Instant updated = date(fields, UPDATED);
        if (updated == null) {
            updated = FeedDates.parse(element.attributes().getIgnoreCase("lastmod"));
        }
        return Optional.of(
                new ParsedItem(id, link, title == null ? "" : title, summary, content, published, updated, complete));
    }

    /** Atom may leave a story where it is, and say so in place of the content. */
    private static @Nullable String source(XmlFields fields, @Nullable String base) {
        for (Element content : fields.all("atom:content")) {
            String type = content.attr("type");
            if (type.isEmpty() || type.contains("html")) {
                return ItemLinks.absolute(content.attr("src"), ItemLinks.base(content, base));
            }
        }
        return null;
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
                String text = element.wholeText();
                Instant date = FeedDates.parse(text.indexOf('&') < 0 ? text : PlainText.of(text));
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
                String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
                String absolute = ItemLinks.absolute(address(element), ItemLinks.base(element, base));
                if (absolute != null && STORY.contains(rel)) {
                    String type = element.attr("type").toLowerCase(Locale.ROOT);
                    if (type.isEmpty() || type.contains("html")) {
                        return absolute;
                    }
                    other = other == null ? absolute : other;
                }
            }
        }
        return other;
    }

    /** In an attribute, in the element, or after it, where {@code <link/>} stands for {@code <link>}. */
    private static String address(Element link) {
        for (String name : new String[] {"href", "rdf:resource"}) {
            String address = link.attributes().getIgnoreCase(name);
            if (!address.isBlank()) {
                return address;
            }
        }
        Element anchor = link.firstElementChild();
        if (anchor != null && anchor.hasAttr("href")) {
            return anchor.attr("href");
        }
        String text = link.wholeText();
        return text.isBlank() && link.nextSibling() instanceof TextNode after ? after.getWholeText() : text;
    }
}
