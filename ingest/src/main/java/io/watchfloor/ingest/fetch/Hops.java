package io.watchfloor.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The way through redirects. Only the permanent ones at its start are remembered for the next poll. */
final class Hops {
    private final URI first;
    private URI current;
    private URI permanent;
    private boolean onlyPermanent = true;

    Hops(URI first) {
        this.first = first;
        this.current = first;
        this.permanent = first;
    }

    URI current() {
        return current;
    }

    /** Where the feed has moved for good, or null. */
    @Nullable
    String movedTo() {
        return permanent.equals(first) ? null : permanent.toString();
    }

    void follow(int status, @Nullable String location) throws FetchException {
        String from = Addresses.shown(current);
        if (location == null || location.isBlank()) {
            throw new FetchException(Response.Kind.STATUS, from + " redirects to nowhere; tell the publisher");
        }
        URI next;
        try {
            next = Addresses.checked(current.resolve(location.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            throw new FetchException(
                    Response.Kind.STATUS, from + " redirects to \"" + location + "\", which is no address");
        }
        if ("https".equalsIgnoreCase(current.getScheme()) && "http".equalsIgnoreCase(next.getScheme())) {
            throw new FetchException(
                    Response.Kind.REFUSED,
                    from + " redirects from https to http; write the http address yourself if you trust it");
        }
        current = next;
        onlyPermanent = onlyPermanent && (status == 301 || status == 308);
        if (onlyPermanent) {
            permanent = next;
        }
    }

    /** True at the host that the feed is listed at: what is secret stays there. */
    boolean atHome() {
        return first.getHost().equalsIgnoreCase(current.getHost())
                && first.getPort() == current.getPort()
                && first.getScheme().equalsIgnoreCase(current.getScheme());
    }

    /** Name and password of the address, for the host that they were meant for and no other. */
    @Nullable
    String authorization() {
        String user = first.getUserInfo();
        return user == null || !atHome()
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
