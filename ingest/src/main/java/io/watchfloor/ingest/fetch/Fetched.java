package io.watchfloor.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * A final answer, after redirects.
 *
 * @param body decoded; empty for 304
 * @param url where the body came from, the base of its relative links; without name and password
 */
// Never compared, so an array does no harm.
@SuppressWarnings("ArrayRecordComponent")
record Fetched(
        int status,
        byte[] body,
        @Nullable String contentType,
        String url,
        Validators validators,
        Response.Hints hints) {}
