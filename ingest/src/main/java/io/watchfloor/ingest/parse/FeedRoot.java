package io.watchfloor.ingest.parse;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds where the feed is in a document, and says what the document is when there is none. */
final class FeedRoot {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    /** Elements that pages start with; whatever they hold, a reader was not meant. */
    private static final Set<String> PAGES =
            Set.of("html", "head", "body", "meta", "title", "script", "style", "div", "main", "frameset");
    /** Documents that may quote or make feeds and are none. */
    private static final Set<String> OTHERS = Set.of("stylesheet", "transform", "opml", "envelope", "schema", "svg");

    private static final int LOOK = 4096;

    private FeedRoot() {}

    /**
     * The element that holds channel and items: at the top, or inside something that stands around it.
     *
     * @throws UnreadableFeedException saying what the document is
     */
    static Element find(Document document, String cleaned) throws UnreadableFeedException {
        for (Element child : document.children()) {
            if (isRoot(child, cleaned)) {
                return child;
            }
        }
        Element first = document.firstElementChild();
        String name = first == null ? "" : XmlNames.local(first);
        if (PAGES.contains(name)) {
            throw page(cleaned);
        }
        if (!OTHERS.contains(name)) {
            for (Element inside : document.getAllElements()) {
                if (isRoot(inside, cleaned) && hasItems(inside)) {
                    return inside;
                }
            }
        }
        String found = first == null ? "no element" : "<" + first.tagName() + ">";
        throw new UnreadableFeedException("line " + lineOf(cleaned) + ": " + found
                + " where <rss>, <rdf:RDF> or <feed> should be; check the address, it is no RSS, Atom or JSON Feed");
    }

    /** Other formats have channels and feeds too; ours have something of a feed in them. */
    private static boolean isRoot(Element element, String cleaned) {
        String name = XmlNames.local(element);
        if (!ROOTS.contains(name)) {
            return false;
        }
        if (name.equals("rss")) {
            return element.childrenSize() > 0 || cleaned.contains("</");
        }
        Set<String> signs =
                name.equals("feed") ? Set.of("entry", "title", "id", "updated") : Set.of("channel", "item", "title");
        return XmlNames.of(element).startsWith("atom:")
                || element.children().stream().map(XmlNames::local).anyMatch(signs::contains);
    }

    private static boolean hasItems(Element root) {
        return root.getAllElements().stream().map(XmlNames::local).anyMatch(ITEMS::contains);
    }

    /** The words for a document that is a page. */
    static UnreadableFeedException page(String text) {
        String head = text.substring(0, Math.min(LOOK, text.length())).toLowerCase(Locale.ROOT);
        boolean challenge = head.contains("just a moment")
                || head.contains("cf-chl")
                || head.contains("captcha")
                || head.contains("access denied")
                || head.contains("attention required");
        return new UnreadableFeedException(
                challenge
                        ? "a page that asks for proof of being human, not a feed; ask the publisher to let this"
                                + " User-Agent through"
                        : "an HTML page, not a feed; look on it for the feed's address");
    }

    private static int lineOf(String cleaned) {
        int at = cleaned.indexOf("<", cleaned.startsWith("<?") ? 2 : 0);
        return 1
                + (int) cleaned.substring(0, Math.max(0, at))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
