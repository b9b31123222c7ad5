package io.watchfloor.text.words;

import java.util.Map;

/** The HTML entities that feeds leave in titles. */
final class Entities {
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("lsquo", (int) '‘'),
            Map.entry("rsquo", (int) '’'),
            Map.entry("ldquo", (int) '“'),
            Map.entry("rdquo", (int) '”'),
            Map.entry("ndash", (int) '–'),
            Map.entry("mdash", (int) '—'),
            Map.entry("hellip", (int) '…'));
    private static final int UNKNOWN = ' ';

    private Entities() {}

    /** The character that the entity between {@code &} and {@code ;} stands for; a space when it is unknown. */
    static int decode(String text, int start, int end) {
        if (text.charAt(start) != '#') {
            return NAMED.getOrDefault(text.substring(start, end), UNKNOWN);
        }
        boolean hex = start + 1 < end && Character.toLowerCase(text.charAt(start + 1)) == 'x';
        int digits = start + (hex ? 2 : 1);
        try {
            int code = Integer.parseInt(text, digits, end, hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code >= ' ' ? code : UNKNOWN;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }
}
