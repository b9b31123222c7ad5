package io.watchfloor.alerts.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links of stories, as far as they are safe to show. */
final class Link {
    private static final int LONGEST = 2000;

    private Link() {}

    /** An absolute http or https address in plain ASCII, or nothing. */
    static Optional<String> safe(@Nullable String link) {
        if (link == null || link.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
