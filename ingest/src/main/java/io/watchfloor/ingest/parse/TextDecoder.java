package io.watchfloor.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text. The ladder: byte order mark; the shape of UTF-16, UTF-32 and EBCDIC; bytes that are valid UTF-8, or
 * nearly, whatever their label says; the label in the header, unless it is the one that servers give to everything; the
 * label in the prolog; that header after all; UTF-8 with a few bad bytes; what the bytes look like; windows-1252.
 */
final class TextDecoder {
    private static final byte ESCAPE = 0x1b;
    /** So many good characters of several bytes to a bad byte do not come about by chance. */
    private static final int NEARLY = 8;

    private TextDecoder() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        Charset shape = byShape(bytes);
        String text = shape != null ? new String(bytes, shape) : byContent(bytes, contentType);
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\ufeff') {
            start++;
        }
        return text.substring(start);
    }

    private static String byContent(byte[] bytes, @Nullable String contentType) {
        Charset prolog = CharsetLabels.ofProlog(bytes);
        Charset header = CharsetLabels.ofHeader(contentType);
        Utf8 utf8 = Utf8.read(bytes);
        if (utf8.bad == 0 && !isEscaped(bytes, prolog, header)) {
            return utf8.text;
        }
        Charset labelled = labelled(prolog, header);
        boolean nearly = utf8.good > NEARLY * utf8.bad;
        if (labelled != null && !nearly) {
            return new String(bytes, labelled);
        }
        if (utf8.bad == 0 || utf8.good > utf8.bad) {
            return utf8.text;
        }
        Charset guess = guess(bytes);
        return new String(bytes, guess == null ? CharsetLabels.fallback() : guess);
    }

    /** ISO-2022 text is plain ASCII to the eye; only its escapes and its label tell. */
    private static boolean isEscaped(byte[] bytes, @Nullable Charset prolog, @Nullable Charset header) {
        boolean labelled = (prolog != null && prolog.name().startsWith("ISO-2022"))
                || (header != null && header.name().startsWith("ISO-2022"));
        if (!labelled) {
            return false;
        }
        for (byte b : bytes) {
            if (b == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset labelled(@Nullable Charset prolog, @Nullable Charset header) {
        if (header != null && other(header) && !CharsetLabels.isServersDefault(header)) {
            return header;
        }
        if (prolog != null) {
            return other(prolog) ? prolog : null;
        }
        return other(header) ? header : null;
    }

    /** A label that can be right for bytes that are neither UTF-8 nor shaped like UTF-16. */
    private static boolean other(@Nullable Charset charset) {
        return charset != null && !charset.name().startsWith("UTF-");
    }

    private static @Nullable Charset guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        Charset charset = found == null ? null : CharsetLabels.named(found);
        return other(charset) ? charset : null;
    }

    private static @Nullable Charset byShape(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(b, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(b, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(b, 0x4C, 0x6F, 0xA7, 0x94) ? CharsetLabels.ofEbcdic(b) : byFirstCharacter(b);
    }

    /** Documents start with a blank or one of these; the noughts around it tell how wide a character is. */
    private static @Nullable Charset byFirstCharacter(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        if (b[0] == 0 && b[1] == 0 && b[2] == 0 && isFirst(b[3])) {
            return Charset.forName("UTF-32BE");
        }
        if (isFirst(b[0]) && b[1] == 0) {
            return b[2] == 0 && b[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return b[0] == 0 && isFirst(b[1]) && b[2] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isFirst(byte b) {
        return b > 0 && "<{[ \t\r\n".indexOf(b) >= 0;
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

    /**
     * Bytes read as UTF-8, each bad one taken for windows-1252.
     *
     * @param good characters of several bytes
     * @param bad bytes that are not UTF-8
     */
    private record Utf8(String text, int good, int bad) {
        static Utf8 read(byte[] bytes) {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length + 1);
            int bad = 0;
            for (CoderResult result = decoder.decode(in, out, true);
                    result.isError();
                    result = decoder.decode(in, out, true)) {
                if (isPair(bytes, in.position())) {
                    out.put(surrogate(in)).put(surrogate(in));
                    continue;
                }
                for (int i = 0; i < result.length(); i++) {
                    out.put(new String(new byte[] {in.get()}, CharsetLabels.fallback()));
                    bad++;
                }
            }
            out.flip();
            int good = 0;
            for (int i = 0; i < out.length(); i++) {
                good += out.charAt(i) > 0x7f ? 1 : 0;
            }
            return new Utf8(out.toString(), good - bad, bad);
        }

        /** Two halves of a surrogate pair as three bytes each, as some databases write what is beyond 16 bits. */
        private static boolean isPair(byte[] bytes, int at) {
            return at + 5 < bytes.length
                    && (bytes[at] & 0xFF) == 0xED
                    && (bytes[at + 1] & 0xF0) == 0xA0
                    && (bytes[at + 3] & 0xFF) == 0xED
                    && (bytes[at + 4] & 0xF0) == 0xB0;
        }

        private static char surrogate(ByteBuffer in) {
            return (char) ((in.get() & 0x0F) << 12 | (in.get() & 0x3F) << 6 | (in.get() & 0x3F));
        }
    }
}
