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
 * Bytes to text. The ladder: byte order mark; the shape of UTF-16 and UTF-32; bytes that are valid UTF-8, whatever their
 * label says; the label in the prolog; the label in the header; UTF-8 with a few bad bytes; what the bytes look like;
 * windows-1252.
 */
final class TextDecoder {
    private static final byte ESCAPE = 0x1b;

    private TextDecoder() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        Charset shape = byShape(bytes);
        String text = shape != null ? new String(bytes, shape) : byContent(bytes, contentType);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String byContent(byte[] bytes, @Nullable String contentType) {
        Charset prolog = CharsetLabels.ofProlog(bytes);
        Charset header = CharsetLabels.ofHeader(contentType);
        Utf8 utf8 = Utf8.read(bytes);
        if (utf8.bad == 0 && !isEscaped(bytes, prolog, header)) {
            return utf8.text;
        }
        Charset labelled = other(prolog) ? prolog : header;
        if (other(labelled)) {
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
        if (starts(b, 0, 0, 0xFE, 0xFF) || starts(b, 0, 0, 0, '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, '<', 0, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(b, 0xFE, 0xFF) || starts(b, 0, '<', 0) || starts(b, 0, '{', 0)) {
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
    }
}
