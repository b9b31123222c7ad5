package io.watchfloor.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One sample feed as it stood at a given time: the items published by then, and of two items with one identity the
 * later, as an outlet serves a corrected headline.
 */
public interface SampleFeed {
    String contentType();

    /** The document as it stood then. */
    byte[] asOf(Instant now);

    /** When its items appear. */
    List<Instant> times();

    /** When the last item appears. */
    default Instant last() {
        return times().stream().max(Instant::compareTo).orElse(Instant.MIN);
    }

    static SampleFeed read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".json") ? new JsonFeed(bytes) : new XmlFeed(bytes);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new CommandFailed(file + ": the sample cannot be read: " + e.getMessage());
        }
    }

    /** Which items of a document stay at a time: none of the future, and the latest of each identity. */
    static List<Item> hidden(List<Item> items, Instant now) {
        Map<String, Item> latest = new HashMap<>();
        for (Item item : items) {
            if (!item.at().isAfter(now)) {
                latest.merge(item.identity(), item, (a, b) -> b.at().isAfter(a.at()) ? b : a);
            }
        }
        return items.stream()
                .filter(item -> !item.equals(latest.get(item.identity())))
                .toList();
    }

    /** An item by its place in the document. */
    record Item(int index, String identity, Instant at) {}

    /** RSS and Atom. */
    final class XmlFeed implements SampleFeed {
        private static final List<String> DATES = List.of("updated", "pubDate", "dc:date", "published");
        private static final List<String> IDENTITIES = List.of("guid", "id", "link");

        private final byte[] bytes;
        private final List<Item> items = new ArrayList<>();

        private XmlFeed(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
            this.bytes = bytes;
            List<Element> elements = elements(document());
            for (int i = 0; i < elements.size(); i++) {
                items.add(new Item(i, child(elements.get(i), IDENTITIES), instant(child(elements.get(i), DATES))));
            }
        }

        @Override
        public String contentType() {
            return "application/xml";
        }

        @Override
        public List<Instant> times() {
            return items.stream().map(Item::at).toList();
        }

        @Override
        public byte[] asOf(Instant now) {
            try {
                Document document = document();
                List<Element> elements = elements(document);
                for (Item item : hidden(items, now)) {
                    Element element = elements.get(item.index());
                    Objects.requireNonNull(element.getParentNode()).removeChild(element);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                TransformerFactory.newDefaultInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(out));
                return out.toByteArray();
            } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
                throw new IllegalStateException("a sample that was readable at the start no longer is", e);
            }
        }

        private Document document() throws IOException, SAXException, ParserConfigurationException {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes));
        }

        private static List<Element> elements(Document document) {
            List<Element> elements = new ArrayList<>();
            for (String name : List.of("item", "entry")) {
                NodeList found = document.getElementsByTagName(name);
                for (int i = 0; i < found.getLength(); i++) {
                    elements.add((Element) found.item(i));
                }
            }
            return elements;
        }

        private static String child(Element item, List<String> names) {
            for (String name : names) {
                for (Node child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child.getNodeName().equals(name)) {
                        return child.getTextContent().strip();
                    }
                }
            }
            throw new CommandFailed("a sample item has none of " + names);
        }

        private static Instant instant(String date) {
            DateTimeFormatter format = Character.isDigit(date.charAt(0))
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    : DateTimeFormatter.RFC_1123_DATE_TIME;
            return OffsetDateTime.parse(date, format).toInstant();
        }
    }

    /** JSON Feed. */
    final class JsonFeed implements SampleFeed {
        private final ObjectNode document;
        private final List<Item> items = new ArrayList<>();

        private JsonFeed(byte[] bytes) throws IOException {
            document = (ObjectNode) Json.mapper().readTree(bytes);
            int index = 0;
            for (JsonNode item : document.path("items")) {
                items.add(new Item(index++, item.path("id").asText(), instant(item)));
            }
        }

        @Override
        public String contentType() {
            return "application/feed+json";
        }

        @Override
        public List<Instant> times() {
            return items.stream().map(Item::at).toList();
        }

        @Override
        public byte[] asOf(Instant now) {
            ObjectNode copy = document.deepCopy();
            ArrayNode list = (ArrayNode) copy.path("items");
            List<Item> gone = hidden(items, now);
            for (int i = gone.size() - 1; i >= 0; i--) {
                list.remove(gone.get(i).index());
            }
            return Json.write(copy);
        }

        private static Instant instant(JsonNode item) {
            @Nullable JsonNode modified = item.get("date_modified");
            String date = (modified == null ? item.path("date_published") : modified).asText();
            return OffsetDateTime.parse(date).toInstant();
        }
    }
}
