package io.watchfloor.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body, decompressed, up to a size that is counted after decompression. */
final class Body {
    private static final int CHUNK = 16 * 1024;
    /** No feed shrinks to less than this; a bomb does. Small bodies are let through whatever they shrink to. */
    private static final int HIGHEST_RATIO = 100;

    private static final int RATIO_FROM = 1 << 20;

    private Body() {}

    /** Says whether so many bytes may be held, or waits until they may. */
    @FunctionalInterface
    interface Leave {
        void hold(int bytes) throws IOException;
    }

    /** A body larger than we read. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    /**
     * The bytes of the body.
     *
     * @param leave is asked before the body is held in memory beyond what it is
     * @param stop ends the exchange at once; closing alone would read on to the end
     */
    static byte[] read(ClassicHttpResponse response, int maxBytes, Leave leave, Runnable stop) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        Counted raw = new Counted(entity.getContent());
        InputStream in = decoded(raw, entity.getContentEncoding());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            leave.hold(body.size() + n);
            body.write(chunk, 0, n);
            boolean bomb = body.size() > RATIO_FROM && body.size() / HIGHEST_RATIO > raw.count;
            if (bomb || body.size() > maxBytes) {
                stop.run();
                throw new TooLargeException(
                        bomb
                                ? "the body unpacks to more than " + HIGHEST_RATIO + " times its size; it is no feed"
                                : "the body is larger than " + (maxBytes >> 20)
                                        + " MiB; raise ingest.max-bytes if you trust it");
            }
        }
        return body.toByteArray();
    }

    /** gzip shows in its first bytes, whatever the header says; brotli has no such mark. */
    private static InputStream decoded(InputStream raw, @Nullable String encoding) throws IOException {
        if ("br".equalsIgnoreCase(encoding)) {
            return new BrotliInputStream(raw);
        }
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1f && (magic[1] & 0xFF) == 0x8b;
        return gzip ? new GZIPInputStream(in, CHUNK) : in;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
