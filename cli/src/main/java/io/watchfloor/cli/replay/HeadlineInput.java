package io.watchfloor.cli.replay;

import io.watchfloor.cli.base.CommandFailed;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file as UTF-8 text, unpacked when its first bytes say that it is gzip; its name is not asked. */
final class HeadlineInput {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Counted counted;
    private final BufferedReader reader;
    private final long size;

    private HeadlineInput(Counted counted, BufferedReader reader, long size) {
        this.counted = counted;
        this.reader = reader;
        this.size = size;
    }

    /** @throws CommandFailed when it cannot be opened */
    static HeadlineInput open(Path file) {
        try {
            Counted counted = new Counted(Files.newInputStream(file));
            InputStream bytes = new BufferedInputStream(counted, BUFFER);
            InputStream text = isGzip(bytes) ? new GZIPInputStream(bytes, BUFFER) : bytes;
            // What is not UTF-8 is an error: half a name would be read as another.
            InputStreamReader chars = new InputStreamReader(
                    text,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new HeadlineInput(counted, new BufferedReader(chars), Files.size(file));
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + reason(e));
        }
    }

    private static boolean isGzip(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        return gzip;
    }

    BufferedReader reader() {
        return reader;
    }

    /** How many of the file's bytes have been taken in, from 0 to 1. */
    double done() {
        return size == 0 ? 1 : Math.min(1, (double) counted.bytes / size);
    }

    /** What is wrong with a file, in words. */
    static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "is not UTF-8 from here on";
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return "the gzip data is cut short or damaged (" + e.getMessage() + "); get the file again";
        }
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
