package io.watchfloor.ingest.opml;

/** A list of feeds that cannot be used; the message starts with file:line:column. */
public final class OpmlException extends Exception {
    private static final long serialVersionUID = 1L;

    OpmlException(String message) {
        super(message);
    }
}
