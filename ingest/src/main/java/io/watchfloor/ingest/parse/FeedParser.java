package io.watchfloor.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed 1.x and what claims to be one of them. */
public final class FeedParser {
    /** JSON, after the characters that keep browsers from running it, or after comments. */
    private static final Pattern JSON =
            Pattern.compile("(?:\\)\\]\\}',?\\s*|//[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)?([{\\[])", Pattern.DOTALL);

    private FeedParser() {}

    /**
     * Reads one document.
     *
     * @param contentType as the server said, or absent
     * @param base address that the document came from, for relative links, or absent
     * @throws UnreadableFeedException when this is no feed
     */
    public static ParsedFeed parse(byte[] body, @Nullable String contentType, @Nullable String base)
            throws UnreadableFeedException {
        try {
            return read(body, contentType, base);
        } catch (RuntimeException | StackOverflowError e) {
            // A document that breaks the parser is one feed's trouble, never its caller's.
            throw new UnreadableFeedException("our parser broke on it (" + e + "); report it with the document", e);
        }
    }

    private static ParsedFeed read(byte[] body, @Nullable String contentType, @Nullable String base)
            throws UnreadableFeedException {
        String start = TextDecoder.decode(body, contentType).stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableFeedException("the document is empty; if it stays so, tell the publisher");
        }
        Matcher json = JSON.matcher(start);
        if (json.lookingAt()) {
            return JsonFeedReader.read(start.substring(json.start(1)), base).read();
        }
        if (start.indexOf('<') < 0) {
            throw new UnreadableFeedException("the document is neither XML nor JSON: it starts with \""
                    + PlainText.oneLine(start.substring(0, Math.min(40, start.length())))
                    + "\"; check the address");
        }
        return XmlFeedReader.read(MarkupCleaner.clean(start), base).read();
    }
}
