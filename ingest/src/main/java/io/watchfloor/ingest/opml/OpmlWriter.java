package io.watchfloor.ingest.opml;

import io.watchfloor.model.Feed;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a list of feeds as OPML that {@link OpmlReader} and any feed reader reads. */
public final class OpmlWriter {
    private OpmlWriter() {}

    /** The list as text. */
    public static String write(List<Feed> feeds) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeCharacters("\n  ");
            xml.writeStartElement("body");
            for (Feed feed : feeds) {
                xml.writeCharacters("\n    ");
                outline(xml, feed);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", feed.outlet());
        xml.writeAttribute("xmlUrl", feed.url());
        xml.writeAttribute("id", feed.id());
        xml.writeAttribute("outlet", feed.outlet());
        optional(xml, "family", feed.family());
        optional(xml, "country", feed.country());
        optional(xml, "reliability", feed.reliability());
        xml.writeAttribute("everySeconds", Integer.toString(feed.everySeconds()));
        if (!feed.enabled()) {
            xml.writeAttribute("enabled", "false");
        }
    }

    private static void optional(XMLStreamWriter xml, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}
