package io.watchfloor.ingest.opml;

import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML: every outline with an {@code xmlUrl} is a feed. Our own attributes beside it: {@code id}, {@code outlet},
 * {@code family}, {@code country}, {@code reliability}, {@code everySeconds}, {@code enabled}.
 */
public final class OpmlReader {
    private static final int EVERY_SECONDS = 300;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern RELIABILITY = Pattern.compile("[A-F]");

    private final String file;
    private final XMLStreamReader xml;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();

    private OpmlReader(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * The feeds of a file, in its order.
     *
     * @throws OpmlException with file, line and column, and what to do
     */
    public static List<Feed> read(Path file) throws OpmlException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new OpmlException(file + ": there is no such file; write a list of feeds as OPML there");
        } catch (IOException e) {
            throw new OpmlException(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** The feeds of a stream; {@code name} stands for it in errors. */
    public static List<Feed> read(String name, InputStream in) throws OpmlException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            OpmlReader reader = new OpmlReader(name, factory.createXMLStreamReader(in));
            reader.read();
            return List.copyOf(reader.feeds.values());
        } catch (XMLStreamException e) {
            String said = e.getMessage() == null ? "" : e.getMessage().replaceAll("(?s)^.*Message: ", "");
            throw new OpmlException(at(name, e.getLocation()) + ": not well-formed XML: " + said);
        }
    }

    private void read() throws XMLStreamException, OpmlException {
        boolean opml = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!opml && !xml.getLocalName().equalsIgnoreCase("opml")) {
                throw error("<" + xml.getLocalName() + "> where <opml> should be; is this a list of feeds?");
            }
            opml = true;
            if (xml.getLocalName().equalsIgnoreCase("outline")) {
                outline();
            }
        }
    }

    private void outline() throws OpmlException {
        String url = attribute("xmlUrl");
        if (url == null) {
            if ("rss".equalsIgnoreCase(attribute("type"))) {
                throw error("an outline of type rss without xmlUrl; write the feed's address there");
            }
            return;
        }
        String name = first(attribute("outlet"), attribute("title"), attribute("text"));
        if (name == null) {
            throw error("the feed " + url + " has no outlet; write outlet=\"...\", a name of config/outlets.yaml");
        }
        String id = first(attribute("id"), FeedIds.of(name, url));
        Feed feed = new Feed(
                id == null ? url : id,
                url,
                name,
                attribute("family"),
                matching("country", COUNTRY, "three letters such as GBR"),
                matching("reliability", RELIABILITY, "a letter from A to F"),
                everySeconds(),
                !"false".equalsIgnoreCase(attribute("enabled")),
                Map.of());
        if (feeds.putIfAbsent(feed.id(), feed) != null) {
            throw error("a second feed with the id " + feed.id() + "; write another id=\"...\" or remove one");
        }
    }

    private int everySeconds() throws OpmlException {
        String text = attribute("everySeconds");
        if (text == null) {
            return EVERY_SECONDS;
        }
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw error("everySeconds=\"" + text + "\" is no number of seconds, such as 300");
        }
        return Integer.parseInt(text);
    }

    private @Nullable String matching(String name, Pattern pattern, String words) throws OpmlException {
        String value = attribute(name);
        if (value != null && !pattern.matcher(value).matches()) {
            throw error(name + "=\"" + value + "\" should be " + words);
        }
        return value;
    }

    /** An attribute whatever its case: readers do not agree about xmlUrl. */
    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                String value = xml.getAttributeValue(i).strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private OpmlException error(String message) {
        return new OpmlException(at(file, xml.getLocation()) + ": " + message);
    }

    private static String at(String name, Location location) {
        return name + ":" + location.getLineNumber() + ":" + location.getColumnNumber();
    }
}
