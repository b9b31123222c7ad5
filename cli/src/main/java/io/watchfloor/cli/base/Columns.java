package io.watchfloor.cli.base;

import java.lang.Character.UnicodeScript;

/** Columns of a table in a terminal, where a Chinese, Japanese or Korean character is two wide and a mark on a letter none. */
public final class Columns {
    private Columns() {}

    /** A text with blanks behind it until it is as wide as its column; a longer one as it is. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** How many columns a terminal takes for a text. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide =
                switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> !(c >= 0xFF61 && c <= 0xFFDC);
                    default ->
                        (c >= 0x3000 && c <= 0x303E) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
                };
        return wide ? 2 : 1;
    }
}
