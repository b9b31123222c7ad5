package io.watchfloor.console.web.wall;

import io.watchfloor.board.grants.Scope;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.Situation;
import io.watchfloor.model.LeadHeadline;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What stands on a wall, all P1 and P2 of its scope, as an Atom 1.0 feed. An incident has an entry for each urgency that it
 * reaches, so that a reader of feeds shows it as new when it rises; a newer turn updates its entry.
 */
final class WallFeed {
    /** No escape writes these in XML 1.0, and a stranger's title may hold them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private WallFeed() throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * The feed.
     *
     * @param open incidents that the grant shows
     * @param base where the desk is asked for, without a slash at its end
     */
    static String of(List<Row> open, Scope scope, Situation situation, String base) {
        List<Row> urgent = open.stream()
                .filter(row -> row.urgency() != DeskUrgency.P3)
                .sorted(Row.ORDER)
                .toList();
        try {
            return new WallFeed().write(urgent, scope, situation, base);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<Row> urgent, Scope scope, Situation situation, String base) throws XMLStreamException {
        String replay = situation.replay() ? "Replay: " : "";
        Instant updated =
                urgent.stream().map(Row::turned).max(Comparator.naturalOrder()).orElse(situation.now());
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element("id", "urn:watchfloor:wall:" + encoded(scope.words()));
        element("title", replay + "Watchfloor, P1 and P2: " + scope.words());
        element("updated", updated.toString());
        out.writeStartElement("author");
        element("name", "Watchfloor");
        out.writeEndElement();
        for (Row row : urgent) {
            entry(row, replay, base);
        }
        out.writeEndDocument();
        return text.toString();
    }

    private void entry(Row row, String replay, String base) throws XMLStreamException {
        String urgency = row.urgency().name();
        LeadHeadline lead = row.lead();
        out.writeStartElement("entry");
        element("id", "urn:watchfloor:" + encoded(row.incident().id()) + ":" + urgency);
        element("title", replay + urgency + " " + row.title());
        element("updated", row.turned().toString());
        out.writeEmptyElement("link");
        out.writeAttribute("href", base + row.href());
        out.writeEmptyElement("category");
        out.writeAttribute("term", urgency);
        element(
                "summary",
                row.names() + ", " + row.subject() + ". " + row.voices() + ", " + row.credibility() + "."
                        + (lead == null ? "" : " " + lead.outlet() + "."));
        out.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(NOT_XML.matcher(value).replaceAll("\uFFFD"));
        out.writeEndElement();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
