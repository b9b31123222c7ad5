package io.watchfloor.text.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** What the tokeniser must know of the world's writing: signs without spaces, accents, controls. */
final class Scripts {
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;
    /** From an ASCII sign to the one as wide as a Chinese character. */
    private static final int FULL_WIDTH = 0xFEE0;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Scripts() {}

    static boolean isWithoutSpaces(int c) {
        return c >= FIRST_WITHOUT_SPACES
                && (Han.is(c) || (Character.isLetter(c) && WITHOUT_SPACES.contains(UnicodeScript.of(c))));
    }

    /** Direction marks, joiners, soft hyphens: in the text, never in the word. */
    static boolean isInvisible(int c) {
        return c > 127 && Character.getType(c) == Character.FORMAT;
    }

    static boolean isCombining(int c) {
        if (c <= 127) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '＇';
    }

    /** Appends a letter in lower case without its accents, so that Türkiye is turkiye. */
    static void appendFolded(StringBuilder form, int c) {
        if (c <= 127) {
            form.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        } else if (c > FULL_WIDTH && c < FULL_WIDTH + 127) {
            appendFolded(form, c - FULL_WIDTH);
        } else if (isApostrophe(c)) {
            form.append('\'');
        } else {
            appendWithoutAccents(form, Character.toLowerCase(c));
        }
    }

    private static void appendWithoutAccents(StringBuilder form, int c) {
        String plain =
                switch (c) {
                    case 'ß' -> "ss";
                    case 'ø' -> "o";
                    case 'ł' -> "l";
                    case 'đ', 'ð' -> "d";
                    case 'ı' -> "i";
                    case 'æ' -> "ae";
                    case 'œ' -> "oe";
                    case 'þ' -> "th";
                    default -> null;
                };
        if (plain != null) {
            form.append(plain);
            return;
        }
        boolean latin = UnicodeScript.of(c) == UnicodeScript.LATIN || UnicodeScript.of(c) == UnicodeScript.INHERITED;
        if (!latin) {
            form.appendCodePoint(c);
            return;
        }
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        decomposed.codePoints().filter(part -> !isCombining(part)).forEach(form::appendCodePoint);
    }
}
