package io.watchfloor.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The children of a channel or item by their plain names, and the text of them. */
final class XmlFields {
    /** Nobody reads a title or summary of more. */
    private static final int LONGEST_TEXT = 64 * 1024;

    /** XHTML may be written {@code <x:b>}. */
    private static final Pattern PREFIX = Pattern.compile("(</?)[A-Za-z][\\w.-]*:(?=[A-Za-z])");

    private final Map<String, List<Element>> byName = new HashMap<>();

    private XmlFields() {}

    static XmlFields of(Element parent) {
        XmlFields fields = new XmlFields();
        for (Element child : parent.children()) {
            fields.byName
                    .computeIfAbsent(XmlNames.of(child), name -> new ArrayList<>(1))
                    .add(child);
        }
        return fields;
    }

    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Text of the first of these that has any, on one line and otherwise as it stands. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                String text = PlainText.oneLine(element.wholeText());
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Plain text of the first of these that has any. */
    @Nullable
    String plain(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                String text = plain(element);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Markup of the first of these that has any. */
    @Nullable
    String markup(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                String markup = markup(element);
                if (!markup.isBlank()) {
                    return markup.strip();
                }
            }
        }
        return null;
    }

    /** Atom's type=text is text, whatever it looks like; RSS and type=html are markup; xhtml has its markup as children. */
    private static String plain(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean atom = XmlNames.of(element).startsWith("atom:");
        boolean text = type.equals("text") || type.equals("text/plain") || (atom && type.isEmpty());
        String markup = bounded(markup(element));
        if (element.childrenSize() > 0) {
            return PlainText.of(PREFIX.matcher(markup).replaceAll("$1"));
        }
        return text ? PlainText.oneLine(markup) : PlainText.of(markup);
    }

    private static String bounded(String markup) {
        return markup.length() <= LONGEST_TEXT ? markup : markup.substring(0, LONGEST_TEXT);
    }

    private static String markup(Element element) {
        if (element.childrenSize() > 0) {
            return element.html();
        }
        String text = element.wholeText();
        return element.attr("mode").equals("base64") ? base64(text) : text;
    }

    /** Atom 0.3 may carry text as base64, with line breaks. */
    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
