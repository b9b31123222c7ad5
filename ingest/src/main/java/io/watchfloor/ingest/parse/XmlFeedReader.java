package io.watchfloor.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Any RSS or Atom, and what claims to be one: a lenient tree, walked for channel and items, written as one Atom document. */
final class XmlFeedReader {
    private static final int DEEPEST = 256;
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> INSIDE = Set.of("channel", "items", "rss", "rdf", "feed", "image", "textinput");

    private XmlFeedReader() {}

    /**
     * Reads a document that starts with {@code <}.
     *
     * @param base address that it came from, for relative links
     */
    static CanonicalFeed read(String cleaned, @Nullable String base) throws UnreadableFeedException {
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(cleaned, base == null ? "" : base);
        Element root = FeedRoot.find(document, cleaned);
        List<Element> items = new ArrayList<>();
        collectItems(root, items);
        CanonicalFeed feed = new CanonicalFeed();
        String site = channel(feed, root, base);
        String itemBase = base != null ? base : site;
        Truncation cut = Truncation.find(cleaned.stripTrailing());
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            boolean complete = cut == null || !last || !cut.insideItem();
            XmlItem.read(items.get(i), itemBase, complete).ifPresent(feed::item);
        }
        feed.fault(cut == null ? null : cut.fault());
        return feed;
    }

    /** Items wherever they stand: in the channel, beside it (RSS 1.0), or inside an item that was never closed. */
    private static void collectItems(Element parent, List<Element> items) {
        for (Element child : parent.children()) {
            if (ITEMS.contains(XmlNames.local(child))) {
                items.add(child);
                collectItems(child, items);
            } else if (INSIDE.contains(XmlNames.local(child))) {
                collectItems(child, items);
            }
        }
    }

    /** Reads the channel; returns the address of its site. */
    private static @Nullable String channel(CanonicalFeed feed, Element root, @Nullable String base) {
        Element channel = root.children().stream()
                .filter(child -> XmlNames.local(child).equals("channel"))
                .findFirst()
                .orElse(root);
        XmlFields fields = XmlFields.of(channel);
        feed.title(fields.plain("title", "atom:title", "dc:title"));
        String channelBase = ItemLinks.base(channel, base);
        String named = XmlItem.link(fields, channelBase);
        String site =
                named != null ? named : ItemLinks.absolute(channel.attributes().getIgnoreCase("href"), channelBase);
        feed.link(site);
        String language = fields.text("language", "dc:language");
        feed.language(language != null ? language : blankToNull(root.attr("xml:lang")));
        feed.wishes(XmlWishes.of(fields));
        return site;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
