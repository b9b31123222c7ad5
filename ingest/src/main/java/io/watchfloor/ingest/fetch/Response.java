package io.watchfloor.ingest.fetch;

import io.watchfloor.ingest.parse.ParsedFeed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of reading a feed once: everything that the decision after it needs, and nothing live. */
public sealed interface Response {

    /**
     * 304, or a body that we have read before.
     *
     * @param full the server sent the body, so its validators are known to work or were not sent
     */
    record Unchanged(Validators validators, Hints hints, boolean full) implements Response {}

    /** A document with items. */
    record Read(ParsedFeed document, String bodyHash, Validators validators, Hints hints) implements Response {}

    /**
     * An answer that is no feed.
     *
     * @param error what it is, where, and what to do
     */
    // Never compared, so an array does no harm.
    @SuppressWarnings("ArrayRecordComponent")
    record Unreadable(String error, byte[] body, String bodyHash) implements Response {}

    /**
     * No answer, or one that says no.
     *
     * @param error what happened, and what to do
     * @param retryAfter how long the server asks us to stay away
     */
    record Failed(Kind kind, String error, @Nullable Duration retryAfter) implements Response {}

    /** Why there is no document. */
    enum Kind {
        /** No connection, no name, no complete answer in time. */
        NETWORK,
        /** Not allowed by us: address, scheme, size. */
        REFUSED,
        /** 429 and 503: the whole host wants fewer requests. */
        LIMITED,
        /** 410. */
        GONE,
        /** Any other status. */
        STATUS
    }

    /**
     * What the answer says about later polls, and about the server.
     *
     * @param maxAge how long the answer may be reused, or absent
     * @param movedTo address after permanent redirects, or absent
     * @param took how long the exchange took, in real time
     */
    record Hints(@Nullable Duration maxAge, @Nullable String movedTo, Duration took) {
        public static final Hints NONE = new Hints(null, null, Duration.ZERO);
    }
}
