package io.watchfloor.ingest.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed 1.x and what claims to be one of them. */
public final class FeedParser {
    private static final int LOOK = 2048;

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
        if (start.startsWith("{") || start.startsWith("[")) {
            return JsonFeedReader.read(start, base).read();
        }
        if (start.indexOf('<') < 0) {
            throw new UnreadableFeedException("the document is neither XML nor JSON: it starts with \""
                    + PlainText.oneLine(start.substring(0, Math.min(40, start.length())))
                    + "\"; check the address");
        }
        refusePages(start);
        return XmlFeedReader.read(MarkupCleaner.clean(start), base).read();
    }

    private static void refusePages(String text) throws UnreadableFeedException {
        String head = text.substring(0, Math.min(LOOK, text.length())).toLowerCase(Locale.ROOT);
        boolean page = (head.contains("<!doctype html") || head.contains("<html"))
                && !head.contains("<rss")
                && !head.contains("<feed")
                && !head.contains("<rdf:rdf");
        if (!page) {
            return;
        }
        boolean challenge = head.contains("just a moment")
                || head.contains("cf-chl")
                || head.contains("captcha")
                || head.contains("access denied")
                || head.contains("attention required");
        throw new UnreadableFeedException(
                challenge
                        ? "a page that asks for proof of being human, not a feed; ask the publisher to let this"
                                + " User-Agent through"
                        : "an HTML page, not a feed; look on it for the feed's address");
    }
}
