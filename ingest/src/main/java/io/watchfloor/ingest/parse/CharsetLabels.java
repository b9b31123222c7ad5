package io.watchfloor.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Charsets by the labels that documents and servers give them, in the meaning that the web gives the labels. */
final class CharsetLabels {
    private static final int PROLOG = 512;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");
    /** WHATWG Encoding, where Java takes the label at its word. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso88591", "windows-1252"),
            Map.entry("8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks-c-5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("mac-cyrillic", "x-MacCyrillic"),
            Map.entry("iso8859-9", "windows-1254"),
            Map.entry("ms949", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("utf8", "UTF-8"));

    private CharsetLabels() {}

    static Charset fallback() {
        return Charset.forName("windows-1252");
    }

    /** The label in an XML prolog. */
    static @Nullable Charset ofProlog(byte[] bytes) {
        return ofProlog(bytes, StandardCharsets.ISO_8859_1);
    }

    /** EBCDIC: its prolog is readable in any code page of the family, and says which one. */
    static @Nullable Charset ofEbcdic(byte[] bytes) {
        Charset family = named("ibm037");
        Charset label = family == null ? null : ofProlog(bytes, family);
        return label == null ? family : label;
    }

    private static @Nullable Charset ofProlog(byte[] bytes, Charset ascii) {
        String head = new String(bytes, 0, Math.min(bytes.length, PROLOG), ascii);
        int start = head.indexOf("<?xml");
        int end = head.indexOf('>', start);
        return start < 0 || end < 0 ? null : find(ENCODING, head.substring(start, end));
    }

    /** The label in a Content-Type. */
    static @Nullable Charset ofHeader(@Nullable String contentType) {
        return contentType == null ? null : find(CHARSET, contentType);
    }

    private static @Nullable Charset find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    /** True for what servers say of everything they send, whatever it is. */
    static boolean isServersDefault(Charset charset) {
        return charset.equals(fallback()) || charset.name().startsWith("UTF-");
    }

    static @Nullable Charset named(String label) {
        String lower = label.toLowerCase(Locale.ROOT).replace('_', '-');
        String meant = MEANT.get(lower);
        for (String name : meant != null ? List.of(meant) : List.of(lower, lower.replace('-', '_'), "x-" + lower)) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                // The next spelling, then.
            }
        }
        return null;
    }
}
