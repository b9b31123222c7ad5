package io.watchfloor.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** What a server gave to ask later whether anything changed; sent back exactly as it came, quotes included. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
