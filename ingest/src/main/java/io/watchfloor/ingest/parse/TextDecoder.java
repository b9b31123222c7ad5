package io.watchfloor.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. The ladder: byte order mark, the shape of UTF-16 and UTF-32, bytes that are valid UTF-8 whatever their
 * label says, the label in the prolog, the label in the header, windows-1252.
 */
final class TextDecoder {
    private static final int PROLOG = 512;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");
    /** What the web means by these labels (WHATWG Encoding), where Java takes them at their word. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("utf8", "UTF-8"));

    private TextDecoder() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        Charset shape = byShape(bytes);
        if (shape != null) {
            return withoutMark(new String(bytes, shape));
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        boolean escapes = indexOf(bytes, (byte) 0x1b) >= 0;
        if (utf8 != null && !escapes) {
            return withoutMark(utf8);
        }
        Charset labelled = firstKnown(label(ENCODING, prolog(bytes)), label(CHARSET, contentType));
        if (labelled == null || (utf8 != null && !labelled.name().startsWith("ISO-2022"))) {
            labelled = utf8 != null ? StandardCharsets.UTF_8 : fallback();
        }
        return withoutMark(new String(bytes, labelled));
    }

    private static @Nullable Charset firstKnown(@Nullable String prolog, @Nullable String header) {
        Charset first = known(prolog);
        return first != null ? first : known(header);
    }

    /** A label that names a charset for bytes that are not UTF-8; UTF-8 and UTF-16 labels are lies by now. */
    private static @Nullable Charset known(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String lower = label.toLowerCase(Locale.ROOT);
        String name = MEANT.getOrDefault(lower, lower);
        try {
            Charset charset = Charset.forName(name);
            return charset.name().startsWith("UTF-") ? null : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Charset fallback() {
        return Charset.forName("windows-1252");
    }

    private static @Nullable Charset byShape(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0, 0, 0xFE, 0xFF) || starts(b, 0, 0, 0, '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, '<', 0, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(b, 0xFE, 0xFF) || starts(b, 0, '<', 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(b, 0xFF, 0xFE) || starts(b, '<', 0) || starts(b, '{', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static String prolog(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        return head.stripLeading().startsWith("<?xml") && end > 0 ? head.substring(0, end) : "";
    }

    private static @Nullable String label(Pattern pattern, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
