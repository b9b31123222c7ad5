package io.watchfloor.ingest.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document type before the root: where it stands, and the entities that it declares as plain text. External entities
 * and entities that refer to others are not taken, so nothing is fetched and nothing can explode.
 */
record Doctype(int start, int end, Map<String, String> entities) {
    private static final Pattern DOCTYPE = Pattern.compile("(?is)<!DOCTYPE\\s[^<>\\[]*(?:\\[(.*?)\\]\\s*)?>");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([A-Za-z][\\w.-]{0,31})\\s+(?:\"([^\"<&%]{0,256})\"|'([^'<&%]{0,256})')\\s*>");
    private static final String WORD = "<!DOCTYPE";
    private static final int WITHIN = 64 * 1024;
    private static final int MOST_ENTITIES = 256;

    /** The document type of a text, or null. */
    static @Nullable Doctype find(String text) {
        int start = beforeRoot(text);
        if (start < 0) {
            return null;
        }
        Matcher matcher = DOCTYPE.matcher(text).region(start, Math.min(text.length(), start + WITHIN));
        return matcher.lookingAt() ? new Doctype(start, matcher.end(), plainEntities(matcher.group(1))) : null;
    }

    private static int beforeRoot(String text) {
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, WORD, 0, WORD.length())) {
                return at;
            }
            if (Character.isLetter(text.charAt(at + 1))) {
                return -1;
            }
        }
        return -1;
    }

    private static Map<String, String> plainEntities(@Nullable String subset) {
        Map<String, String> entities = new HashMap<>();
        if (subset != null) {
            Matcher matcher = ENTITY.matcher(subset);
            while (matcher.find() && entities.size() < MOST_ENTITIES) {
                String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
                entities.putIfAbsent(matcher.group(1), value);
            }
        }
        return entities;
    }
}
