package io.watchfloor.ingest.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a document what no reader could use and what makes strict readers give up: junk before the root,
 * control characters, the DOCTYPE (its plain entities are kept), bare ampersands.
 */
final class MarkupCleaner {
    private static final Pattern DOCTYPE = Pattern.compile("(?is)<!DOCTYPE\\s[^<>\\[]*(?:\\[(.*?)\\]\\s*)?>");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([A-Za-z][\\w.-]{0,31})\\s+(?:\"([^\"<&%]{0,256})\"|'([^'<&%]{0,256})')\\s*>");
    /** References that people leave without their semicolon. */
    private static final Set<String> UNCLOSED = Set.of("amp", "lt", "gt", "quot", "apos", "nbsp");

    private static final int LONGEST_REFERENCE = 33;
    private static final String CDATA = "<![CDATA[";
    private static final int DOCTYPE_WITHIN = 64 * 1024;

    private MarkupCleaner() {}

    static String clean(String document) {
        int start = document.indexOf('<');
        String text = start > 0 ? document.substring(start) : document;
        int doctype = doctypeBeforeRoot(text);
        if (doctype < 0) {
            return rewrite(text, Map.of());
        }
        Matcher matcher = DOCTYPE.matcher(text).region(doctype, Math.min(text.length(), doctype + DOCTYPE_WITHIN));
        if (!matcher.lookingAt()) {
            return rewrite(text, Map.of());
        }
        Map<String, String> entities = plainEntities(matcher.group(1));
        return rewrite(text.substring(0, doctype) + text.substring(matcher.end()), entities);
    }

    private static int doctypeBeforeRoot(String text) {
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                return at;
            }
            if (Character.isLetter(text.charAt(at + 1))) {
                return -1;
            }
        }
        return -1;
    }

    /** Entities whose value is plain text. Anything that refers to more is left unexpanded, so nothing can explode. */
    private static Map<String, String> plainEntities(@Nullable String subset) {
        Map<String, String> entities = new HashMap<>();
        if (subset != null) {
            Matcher matcher = ENTITY.matcher(subset);
            while (matcher.find() && entities.size() < 256) {
                String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
                entities.putIfAbsent(matcher.group(1), value);
            }
        }
        return entities;
    }

    /** One pass: drops characters that XML forbids and escapes ampersands and less-than signs that are text. */
    private static String rewrite(String text, Map<String, String> entities) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && text.startsWith(CDATA, i)) {
                int end = text.indexOf("]]>", i);
                out.append(text, copied, i);
                copied = end < 0 ? text.length() : end;
                appendAllowed(text, i, copied, out);
                i = copied - 1;
            } else if (c == '<' && isText(text, i)) {
                out.append(text, copied, i).append("&lt;");
                copied = i + 1;
            } else if (c == '&') {
                out.append(text, copied, i);
                i = reference(text, i, entities, out);
                copied = i + 1;
            } else if (forbidden(text, i)) {
                out.append(text, copied, i);
                copied = i + 1;
            }
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    private static void appendAllowed(String text, int from, int to, StringBuilder out) {
        int copied = from;
        for (int i = from; i < to; i++) {
            if (forbidden(text, i)) {
                out.append(text, copied, i);
                copied = i + 1;
            }
        }
        out.append(text, copied, to);
    }

    /** A less-than sign that opens no tag: no name after it, or another one before its tag would end. */
    private static boolean isText(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '/' || next == '!' || next == '?') {
            return false;
        }
        if (!Character.isLetter(next) && next != '_') {
            return true;
        }
        boolean quoted = false;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>' && !quoted) {
                return false;
            }
            if (c == '<' && !quoted) {
                return true;
            }
            if (c == '"' && (quoted || text.charAt(i - 1) == '=')) {
                quoted = !quoted;
            }
        }
        return !quoted;
    }

    /** Writes the reference that starts at {@code at}, or an escaped ampersand; returns the last index it used. */
    private static int reference(String text, int at, Map<String, String> entities, StringBuilder out) {
        int end = at + 1;
        int limit = Math.min(text.length(), at + LONGEST_REFERENCE);
        while (end < limit && isName(text.charAt(end))) {
            end++;
        }
        if (end == at + 1 || end >= text.length() || text.charAt(end) != ';') {
            boolean unclosed = UNCLOSED.contains(text.substring(at + 1, end)) && isBlank(text, end);
            out.append(unclosed ? text.substring(at, end) + ";" : "&amp;");
            return unclosed ? end - 1 : at;
        }
        String name = text.substring(at + 1, end);
        String value = entities.get(name);
        if (value != null) {
            out.append(value);
            return end;
        }
        if (name.charAt(0) == '#' && forbiddenReference(name)) {
            return end;
        }
        out.append(text, at, end + 1);
        return end;
    }

    private static boolean isBlank(String text, int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '#' || c == '.' || c == '_' || c == '-';
    }

    private static boolean forbiddenReference(String name) {
        try {
            int code = name.startsWith("#x") || name.startsWith("#X")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean forbidden(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x20 && c < 0xD800) {
            return c == 0x7f;
        }
        if (c < 0x20) {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == 0xFFFE || c == 0xFFFF || c == 0xFEFF;
    }
}
