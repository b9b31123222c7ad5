package io.watchfloor.ingest.parse;

/** What was sent is no feed. The message says what it is, where that shows, and what to do. */
public final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableFeedException(String message) {
        super(message);
    }

    UnreadableFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
