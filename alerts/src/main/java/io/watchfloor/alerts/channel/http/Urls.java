package io.watchfloor.alerts.channel.http;

import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.kafka.SettingsException;
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
        Optional<URI> found = web(url.text());
        if (found.isEmpty()) {
            url.error(what + ": url must be http://host/... or https://host/..., without a name and password in it");
        }
        return found;
    }

    /**
     * An address that is itself a secret.
     *
     * @throws SettingsException when it is none; it is not shown
     */
    public static URI secret(String url, Secrets.Source source) {
        return web(url).orElseThrow(() ->
                new SettingsException("the address in " + source + " must be https://host/... or http://host/..."));
    }

    private static Optional<URI> web(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
