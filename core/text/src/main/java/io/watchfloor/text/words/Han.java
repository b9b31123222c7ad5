package io.watchfloor.text.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Chinese characters. The table of traditional ones is written by the build (docs/languages.md) and read when the first
 * such character comes.
 */
public final class Han {
    private static final int FIRST = 0x3400;
    private static final int END = 0xA000;
    private static final String FILE = "traditional.txt";

    private Han() {}

    private static final class Table {
        static final char[] SIMPLIFIED = read();

        private static char[] read() {
            char[] table = new char[END - FIRST];
            for (char c = FIRST; c < END; c++) {
                table[c - FIRST] = c;
            }
            try (InputStream stream = Han.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IllegalStateException(FILE + " is missing from the class path; the build writes it");
                }
                String pairs = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                for (int i = 0; i + 1 < pairs.length(); i += 2) {
                    table[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
                }
                return table;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static boolean is(int c) {
        return c >= FIRST && c < END;
    }

    /** The simplified character of a traditional one; any other as it is. */
    public static int simplified(int c) {
        return is(c) ? Table.SIMPLIFIED[c - FIRST] : c;
    }

    /** A text is Chinese when most of its letters are Chinese characters and none is Japanese or Korean. */
    public static boolean isChinese(String text) {
        int han = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                other += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
            } else if (is(c)) {
                han++;
            } else if ((c >= 0x3040 && c < 0x3100) || (c >= 0xAC00 && c < 0xD7B0)) {
                return false;
            }
        }
        return han > 0 && han >= other;
    }
}
