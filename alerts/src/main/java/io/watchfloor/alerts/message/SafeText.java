package io.watchfloor.alerts.message;

/**
 * Makes text from the outside world safe for any wire. Headlines are written by strangers: a line break must not forge
 * a header or a log line, and a bidirectional control must not turn a sentence round.
 */
public final class SafeText {
    private SafeText() {}

    /** One line of at most so many characters: no control, format, private or unpaired characters, white space single. */
    public static String line(String text, int limit) {
        StringBuilder line = new StringBuilder();
        int kept = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = !line.isEmpty();
            } else if (isVisible(c)) {
                int room = limit - kept - (space ? 1 : 0);
                if (room < 1 || (room == 1 && more(text, i))) {
                    return line.append('…').toString();
                }
                if (space) {
                    line.append(' ');
                    kept++;
                    space = false;
                }
                line.appendCodePoint(c);
                kept++;
            }
        }
        return line.toString();
    }

    private static boolean more(String text, int from) {
        return text.substring(from).codePoints().anyMatch(SafeText::isVisible);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
