package io.watchfloor.ingest.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed to read now.
 *
 * @param bodyHash of the last body that was read whole; the same body again is not parsed again
 * @param headers of this feed alone, sent to its own host
 */
public record Request(
        String feed, String url, Validators validators, @Nullable String bodyHash, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** The first request for an address. */
    public static Request first(String feed, String url) {
        return new Request(feed, url, Validators.NONE, null, Map.of());
    }

    /** Without the values of headers: they may be secret. */
    @Override
    public String toString() {
        return "Request[" + feed + "]";
    }
}
