package io.watchfloor.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * A feed to read now.
 *
 * @param bodyHash of the last body that was read whole; the same body again is not parsed again
 */
public record Request(String feed, String url, Validators validators, @Nullable String bodyHash) {}
