package io.watchfloor.proofs.stack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed of the proof that grows and forgets its oldest items, served as RSS. */
final class NewsFeed {
    /** At five items a second, a reader may stay away for almost two minutes and miss none. */
    private static final int KEPT = 500;

    private final String title;
    private final Deque<Item> items = new ArrayDeque<>();
    private long polls;

    NewsFeed(String title) {
        this.title = title;
    }

    private record Item(String guid, String title, Instant published) {}

    synchronized void add(String guid, String text, Instant published) {
        items.addFirst(new Item(guid, text, published));
        if (items.size() > KEPT) {
            items.removeLast();
        }
    }

    /** True once somebody has read it: what comes after that is news and not backlog. */
    synchronized boolean wasRead() {
        return polls > 0;
    }

    /** The document as it is now; counts as read. */
    synchronized byte[] read() {
        polls++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", title);
            for (Item item : items) {
                xml.writeStartElement("item");
                element(xml, "guid", item.guid());
                element(xml, "title", item.title());
                element(
                        xml,
                        "pubDate",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                item.published().atOffset(ZoneOffset.UTC)));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
