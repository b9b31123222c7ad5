package io.watchfloor.alerts.channel.http;

import io.watchfloor.analysis.yaml.YamlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of receivers in the routing file. */
public final class Urls {
    private Urls() {}

    /** The {@code url} of a channel: http or https with a host, and no password in it. */
    public static Optional<URI> read(YamlNode config, String what) {
        Optional<YamlNode> node = config.require("url", what);
        return node.flatMap(url -> parse(url, what));
    }

    private static Optional<URI> parse(YamlNode url, String what) {
        try {
            URI uri = new URI(url.text());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Said below, together with every other form that is none.
        }
        url.error(what + ": url must be http://host/... or https://host/..., without a name and password in it");
        return Optional.empty();
    }
}
