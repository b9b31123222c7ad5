package io.watchfloor.ingest.parse;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * The one Atom 1.0 document that every dialect becomes before ROME reads it: links absolute, titles and summaries plain.
 * It is built as a tree, so nothing is written out and parsed again. Dates go past ROME: ours are read already, and its
 * date parser would take a fifth of the time.
 */
final class CanonicalFeed {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private final Element root = new Element("feed", ATOM);
    private final List<ParsedItem> items = new ArrayList<>();
    private ReadingWishes wishes = ReadingWishes.NONE;
    private @Nullable String fault;

    void title(@Nullable String plain) {
        text(root, "title", plain);
    }

    void link(@Nullable String absolute) {
        link(root, absolute);
    }

    void language(@Nullable String tag) {
        if (tag != null) {
            root.setAttribute("lang", legal(tag), Namespace.XML_NAMESPACE);
        }
    }

    void wishes(ReadingWishes asked) {
        wishes = asked;
    }

    void fault(@Nullable String whatAndWhatToDo) {
        fault = whatAndWhatToDo;
    }

    void item(ParsedItem item) {
        Element entry = new Element("entry", ATOM);
        text(entry, "id", item.id());
        text(entry, "title", item.title());
        link(entry, item.link());
        text(entry, "summary", item.summary());
        if (item.content() != null) {
            text(entry, "content", item.content());
            entry.getChild("content", ATOM).setAttribute("type", "html");
        }
        root.addContent(entry);
        items.add(item);
    }

    private static void text(Element parent, String name, @Nullable String text) {
        if (text != null) {
            parent.addContent(new Element(name, ATOM).setText(legal(text)));
        }
    }

    private static void link(Element parent, @Nullable String href) {
        if (href != null) {
            parent.addContent(
                    new Element("link", ATOM).setAttribute("rel", "alternate").setAttribute("href", legal(href)));
        }
    }

    private static String legal(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** What ROME reads in the document. */
    ParsedFeed read() throws UnreadableFeedException {
        Feed feed;
        try {
            feed = (Feed) new WireFeedInput(false, Locale.ROOT).build(new Document(root));
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableFeedException(
                    "the repaired document is not read by ROME: " + e.getMessage() + "; report it with the document",
                    e);
        }
        List<ParsedItem> read = new ArrayList<>(items.size());
        for (Entry entry : feed.getEntries()) {
            read.add(item(entry, items.get(read.size())));
        }
        String language = root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        return new ParsedFeed(feed.getTitle(), first(feed.getAlternateLinks()), language, wishes, fault, read);
    }

    private static ParsedItem item(Entry entry, ParsedItem ours) {
        String content = entry.getContents().isEmpty()
                ? null
                : entry.getContents().get(0).getValue();
        Content summary = entry.getSummary();
        String title = entry.getTitle();
        return new ParsedItem(
                entry.getId(),
                first(entry.getAlternateLinks()),
                title == null ? "" : title,
                summary == null ? null : summary.getValue(),
                content,
                ours.published(),
                ours.updated(),
                ours.complete());
    }

    private static @Nullable String first(List<Link> links) {
        return links.isEmpty() ? null : links.get(0).getHref();
    }
}
