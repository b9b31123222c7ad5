package io.watchfloor.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fetch that brought no body, with the words for it. */
final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Response.Kind kind;
    private final transient @Nullable Duration retryAfter;

    FetchException(Response.Kind kind, String message) {
        this(kind, message, null);
    }

    FetchException(Response.Kind kind, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    Response.Failed response() {
        return new Response.Failed(kind, String.valueOf(getMessage()), retryAfter);
    }
}
