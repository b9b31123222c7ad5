package io.watchfloor.text.words;

/** A cursor over text that reads an HTML entity as the one character it stands for. */
final class Chars {
    private static final int LONGEST_ENTITY = 10;
    private static final int NONE = ' ';

    private final String text;
    private int position;
    private int here;
    private int width;
    private int before = NONE;

    Chars(String text) {
        this.text = text;
        load();
    }

    boolean atEnd() {
        return position >= text.length();
    }

    int position() {
        return position;
    }

    /** The character at the cursor. */
    int here() {
        return here;
    }

    /** The character in front of the cursor; a space at the start. */
    int before() {
        return before;
    }

    /** The character behind the one at the cursor; a space at the end. */
    int peek() {
        return at(position + width);
    }

    int peekSecond() {
        int next = position + width;
        return next >= text.length() ? NONE : at(next + widthAt(next));
    }

    void next() {
        before = here;
        position += width;
        load();
    }

    /** Moves behind a tag that starts at the cursor; false when there is none. */
    boolean skipMarkup() {
        if (text.charAt(position) != '<' || !opensTag(at(position + 1))) {
            return false;
        }
        for (int i = position + 1; i < text.length() && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                before = NONE;
                position = i + 1;
                load();
                return true;
            }
        }
        return false;
    }

    String substring(int start, int end) {
        return text.substring(start, end);
    }

    private void load() {
        if (position < text.length()) {
            here = at(position);
            width = widthAt(position);
        }
    }

    private int at(int i) {
        if (i >= text.length()) {
            return NONE;
        }
        if (text.charAt(i) == '&') {
            int end = entityEnd(i);
            return end < 0 ? '&' : Entities.decode(text, i + 1, end);
        }
        return text.codePointAt(i);
    }

    private int widthAt(int i) {
        if (text.charAt(i) == '&') {
            int end = entityEnd(i);
            return end < 0 ? 1 : end + 1 - i;
        }
        return Character.charCount(text.codePointAt(i));
    }

    /** Place of the semicolon that closes an entity, or -1. */
    private int entityEnd(int ampersand) {
        int limit = Math.min(text.length(), ampersand + LONGEST_ENTITY);
        for (int i = ampersand + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > ampersand + 1 ? i : -1;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean opensTag(int c) {
        return c == '/' || c == '!' || Character.isLetter(c);
    }
}
