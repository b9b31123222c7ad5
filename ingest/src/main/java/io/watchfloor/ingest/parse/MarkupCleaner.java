package io.watchfloor.ingest.parse;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a document what no reader could use and what makes readers give up: junk before the root, control
 * characters, the DOCTYPE (its plain entities are put in), bare ampersands and less-than signs, endless attributes.
 */
final class MarkupCleaner {
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";
    private static final Pattern ITEM = Pattern.compile("<(?:item|entry)[\\s>]");
    /** Where text that is never closed should have ended. */
    private static final Pattern FIELD_END =
            Pattern.compile("</(?:description|title|link|guid|content:encoded|content|summary|item|entry)\\s*>");

    private static final int LONGEST_REFERENCE = 33;
    /** A tag of more loses its attributes: looking them up again and again would take for ever. */
    private static final int LONGEST_TAG = 8 * 1024;
    /** So much text may come out of declared entities; further references stay as they are. */
    private static final int MOST_EXPANSION = 64 * 1024;
    /** References that people leave without their semicolon. */
    private static final Pattern NUMBER = Pattern.compile("#\\d{2,5}");

    private static final Set<String> UNCLOSED = Set.of("amp", "lt", "gt", "quot", "apos", "nbsp");

    private final String text;
    private final Map<String, String> entities;
    private final StringBuilder out;
    /** What stands before this has been written to out. */
    private int done;

    private int expanded;
    private final Places cdataEnds;
    private final Places commentEnds;

    private MarkupCleaner(String text, Map<String, String> entities) {
        this.text = text;
        this.entities = entities;
        this.out = new StringBuilder(text.length() + 64);
        this.cdataEnds = new Places(text, "]]>");
        this.commentEnds = new Places(text, "-->");
    }

    static String clean(String document) {
        int start = document.indexOf('<');
        String text = start > 0 ? document.substring(start) : document;
        Doctype doctype = Doctype.find(text);
        if (doctype == null) {
            return new MarkupCleaner(text, Map.of()).run();
        }
        String without = text.substring(0, doctype.start()) + text.substring(doctype.end());
        return new MarkupCleaner(without, doctype.entities()).run();
    }

    private String run() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                i = markup(i);
            } else if (c == '&') {
                i = reference(i);
            } else if (XmlCharacters.isForbidden(text, i)) {
                replace(i, i + 1, "");
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /** Writes what stands before {@code from}, and this in place of what stands up to {@code to}. */
    private void replace(int from, int to, String with) {
        out.append(text, done, from).append(with);
        done = to;
    }

    /** Handles a less-than sign; returns the last index that needs no more looking at. */
    private int markup(int at) {
        if (text.startsWith(CDATA, at)) {
            return cdata(at);
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.startsWith(COMMENT, at) && isNeverClosed(at, COMMENT, commentEnds.after(at))) {
            replace(at, at + COMMENT.length(), "");
            return at + COMMENT.length() - 1;
        }
        if (next == '/' || next == '!' || next == '?') {
            return at;
        }
        boolean named = Character.isLetter(next) || next == '_';
        if (!named) {
            replace(at, at + 1, "&lt;");
            return at;
        }
        return tag(at);
    }

    private int cdata(int at) {
        int close = cdataEnds.after(at);
        int end = close < 0 ? text.length() : close;
        Matcher field =
                isNeverClosed(at, CDATA, close) ? FIELD_END.matcher(text).region(at, end) : null;
        if (field != null && field.find()) {
            end = field.start();
            clean(at, end);
            replace(end, end, "]]>");
            return end - 1;
        }
        clean(at, end);
        return end - 1;
    }

    /** True when it ends nowhere, or only where another one does that began after the start of an item. */
    private boolean isNeverClosed(int at, String open, int end) {
        if (end < 0) {
            return true;
        }
        int another = text.indexOf(open, at + open.length());
        return another >= 0
                && another < end
                && ITEM.matcher(text).region(at, another).find();
    }

    private void clean(int at, int end) {
        for (int i = at; i < end; i++) {
            if (XmlCharacters.isForbidden(text, i)) {
                replace(i, i + 1, "");
            }
        }
    }

    /**
     * Handles the start of an element: one that another tag cuts short was no tag; a quote that is never closed is closed
     * where the tag ends, which shows when {@code >} comes before {@code <} inside it.
     */
    private int tag(int at) {
        boolean quoted = false;
        boolean holdsMarkup = false;
        int ended = -1;
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || text.charAt(i - 1) == '=')) {
                quoted = !quoted;
                holdsMarkup = false;
                ended = -1;
            } else if (!quoted && c == '<') {
                replace(at, at + 1, "&lt;");
                return at;
            } else if (!quoted && c == '>') {
                return at;
            } else if (c == '>' && ended < 0) {
                ended = i;
            } else if (c == '<' && ended >= 0 && !holdsMarkup) {
                int close = text.charAt(ended - 1) == '/' ? ended - 1 : ended;
                replace(close, close, "\"");
                return close;
            } else if (c == '<') {
                holdsMarkup = true;
            }
        }
        int end = text.indexOf('>', at);
        return end - at > LONGEST_TAG ? withoutAttributes(at, end) : at;
    }

    private int withoutAttributes(int at, int end) {
        int name = at + 1;
        while (Character.isLetterOrDigit(text.charAt(name)) || text.charAt(name) == ':') {
            name++;
        }
        replace(name, end, "");
        return end;
    }

    /** Handles an ampersand; returns the last index that needs no more looking at. */
    private int reference(int at) {
        int end = at + 1;
        int limit = Math.min(text.length(), at + LONGEST_REFERENCE);
        while (end < limit && isName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        if (name.isEmpty() || end >= text.length() || text.charAt(end) != ';') {
            boolean unclosed = isBlank(end)
                    && (UNCLOSED.contains(name) || NUMBER.matcher(name).matches());
            replace(at, unclosed ? end : at + 1, unclosed ? "&" + name + ";" : "&amp;");
            return unclosed ? end - 1 : at;
        }
        String value = entities.get(name);
        if (value != null && expanded + value.length() <= MOST_EXPANSION) {
            expanded += value.length();
            replace(at, end + 1, value);
        } else if (name.charAt(0) == '#' && XmlCharacters.isForbiddenReference(name)) {
            replace(at, end + 1, "");
        }
        return end;
    }

    private boolean isBlank(int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '#' || c == '.' || c == '_' || c == '-';
    }
}
