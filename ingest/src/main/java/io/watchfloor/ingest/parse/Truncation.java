package io.watchfloor.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Half a document: how it shows, and in what words it is told. */
final class Truncation {
    private static final Pattern END = Pattern.compile(
            "(?is)</(?:[a-z0-9]+:)?(?:rss|rdf|feed|channel)\\s*>?(?:\\s|<!--.{0,4096}?-->|<\\?[^>]*>)*$");
    private static final Pattern ITEM = Pattern.compile("(?i)<(/?)(?:[a-z0-9]+:)?(?:item|entry)(?=[\\s>/])");
    private static final int TAIL = 8 * 1024;

    private Truncation() {}

    /** What to say when the document does not end, or null when it does. */
    static @Nullable String find(String document) {
        String tail = document.substring(Math.max(0, document.length() - TAIL));
        if (END.matcher(tail).find()
                || tail.contains("</rss>")
                || tail.contains("</feed>")
                || tail.contains("</rdf:RDF>")) {
            return null;
        }
        long line = 1 + document.chars().filter(c -> c == '\n').count();
        return "the document breaks off at line " + line + ", character " + document.length()
                + (insideItem(document) ? ", inside an item" : "")
                + "; what came before is read; if it stays so, tell the publisher";
    }

    /** True when the last item was opened and never closed. */
    static boolean insideItem(String document) {
        Matcher matcher = ITEM.matcher(document);
        boolean open = false;
        while (matcher.find()) {
            open = matcher.group(1).isEmpty();
        }
        return open;
    }
}
