package io.watchfloor.ingest.fetch;

import io.watchfloor.model.Feed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of feeds: read, and shown without what must not be seen. */
public final class Addresses {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Addresses() {}

    static URI parse(String address) throws FetchException {
        URI url;
        try {
            url = new URI(address.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new FetchException(
                    Response.Kind.REFUSED, "\"" + shown(address) + "\" is no address: " + e.getReason());
        }
        return checked(url);
    }

    /** The same address, or an error when it is not one that feeds are read from. */
    static URI checked(URI url) throws FetchException {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || url.getHost() == null) {
            throw new FetchException(
                    Response.Kind.REFUSED,
                    shown(url) + " is not read: feeds are read over http and https; correct the address");
        }
        return url;
    }

    static URI withoutUser(URI url) throws URISyntaxException {
        String raw = url.toString();
        String user = url.getRawUserInfo();
        return user == null ? url : new URI(raw.replaceFirst("//[^@/]*@", "//"));
    }

    /** For logs and errors: without name and password. */
    public static String shown(String address) {
        return Feed.shown(address);
    }

    static String shown(@Nullable URI url) {
        return shown(String.valueOf(url));
    }
}
