package io.watchfloor.ingest.parse;

/** Which characters XML forbids, as such and as references. */
final class XmlCharacters {
    private XmlCharacters() {}

    /** True for a control, a half of a surrogate pair, a mark or a non-character at this place. */
    static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x20 && c < 0xD800) {
            return c == 0x7f;
        }
        if (c < 0x20) {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == 0xFFFE || c == 0xFFFF || c == 0xFEFF;
    }

    /** True for {@code #0}, {@code #x1f} and their like. */
    static boolean isForbiddenReference(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
