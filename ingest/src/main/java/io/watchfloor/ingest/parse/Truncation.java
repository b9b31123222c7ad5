package io.watchfloor.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Half a document: how it shows, and in what words it is told.
 *
 * @param fault what to say
 * @param insideItem the last item was opened and never closed
 */
record Truncation(String fault, boolean insideItem) {
    private static final Pattern ITEM = Pattern.compile("(?i)<(/?)(?:[a-z0-9]+:)?(?:item|entry)(?=[\\s>/])");
    private static final Pattern END = Pattern.compile("(?i)</(?:[a-z0-9]+:)?(?:rss|rdf|feed|channel)(?=[\\s>])");

    /** Null when the document, without white space at its end, ends: feed or channel is closed after the last item. */
    static @Nullable Truncation find(String document) {
        if (document.endsWith("</rss>") || document.endsWith("</feed>") || document.endsWith("</rdf:RDF>")) {
            return null;
        }
        Matcher item = ITEM.matcher(document);
        int last = 0;
        boolean open = false;
        while (item.find()) {
            last = item.end();
            open = item.group(1).isEmpty();
        }
        boolean closed = END.matcher(document).region(last, document.length()).find();
        if (closed || (last == 0 && document.endsWith("/>"))) {
            return null;
        }
        long line = 1 + document.chars().filter(c -> c == '\n').count();
        return new Truncation(
                "the document breaks off at line " + line + ", character " + document.length()
                        + (open ? ", inside an item" : "")
                        + "; what came before is read; if it stays so, tell the publisher",
                open);
    }
}
