package io.watchfloor.alerts.channel.atom;

import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.WireId;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An Atom 1.0 file with the latest entries first. The file itself is what is remembered of them. */
final class AtomFile {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 100;

    private final Path file;
    private final Document document;

    private AtomFile(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    /** The file as it is, or a new one; one that is no feed of ours is not overwritten. */
    static AtomFile open(Path file, String title) throws IOException {
        try {
            DocumentBuilder builder = builder();
            if (Files.exists(file)) {
                Document document = builder.parse(file.toFile());
                if (!"feed".equals(document.getDocumentElement().getLocalName())) {
                    throw new IOException("it is no Atom feed; move it away");
                }
                return new AtomFile(file, document);
            }
            Document document = builder.newDocument();
            Element feed = document.createElementNS(NAMESPACE, "feed");
            document.appendChild(feed);
            AtomFile created = new AtomFile(file, document);
            created.text(feed, "id", "urn:watchfloor:feed:" + WireId.of(title));
            created.text(feed, "title", title);
            created.text(feed, "updated", "1970-01-01T00:00:00Z");
            created.text(created.child(feed, "author"), "name", "Watchfloor");
            return created;
        } catch (SAXException e) {
            throw new IOException("it is no XML (" + e.getMessage() + "); move it away", e);
        }
    }

    /** Adds an entry in front, in place of one with the same id, and lets the oldest go. */
    void add(Message message) {
        Element feed = document.getDocumentElement();
        String id = "urn:watchfloor:" + WireId.of(message.notification());
        List<Element> entries = entries();
        entries.stream().filter(one -> id.equals(textOf(one, "id"))).forEach(feed::removeChild);
        Element entry = document.createElementNS(NAMESPACE, "entry");
        feed.insertBefore(
                entry, entries.isEmpty() ? null : entries().stream().findFirst().orElse(null));
        text(entry, "id", id);
        text(entry, "title", message.summary());
        text(entry, "updated", message.at().toString());
        text(entry, "content", String.join("\n", message.details())).setAttribute("type", "text");
        child(entry, "category").setAttribute("term", message.precedence().word());
        if (message.link() != null) {
            child(entry, "link").setAttribute("href", message.link());
        }
        entries().stream().skip(ENTRIES).forEach(feed::removeChild);
        feed.getElementsByTagNameNS(NAMESPACE, "updated")
                .item(0)
                .setTextContent(message.at().toString());
    }

    /** Replaces the file in one step, so that no reader sees half of it. */
    void write() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try (var out = Files.newOutputStream(next)) {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Element> entries() {
        NodeList nodes = document.getDocumentElement().getElementsByTagNameNS(NAMESPACE, "entry");
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            entries.add((Element) nodes.item(i));
        }
        return entries;
    }

    private static String textOf(Element parent, String name) {
        return parent.getElementsByTagNameNS(NAMESPACE, name).item(0).getTextContent();
    }

    private Element child(Element parent, String name) {
        Element child = document.createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }

    private Element text(Element parent, String name, String text) {
        Element child = child(parent, name);
        child.setTextContent(text);
        return child;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML without document types", e);
        }
    }
}
