package io.watchfloor.alerts.channel.slack;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.channel.http.HttpChannel;
import io.watchfloor.alerts.channel.http.HttpChannel.Post;
import io.watchfloor.alerts.channel.http.Urls;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Json;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * {@code slack: {url_env: ...}}. Whoever knows the address of an incoming webhook may post, so that it is a secret.
 */
public record SlackConfig(Secrets.Source url) implements ChannelConfig {
    public static Optional<ChannelConfig> read(YamlNode config) {
        config.onlyKeys("slack", Set.of("url_env", "url_file"));
        Optional<Secrets.Source> url = Secrets.source(config, "url");
        if (url.isEmpty()) {
            config.error("slack: name where the webhook's address is with url_env or url_file");
        }
        return url.map(SlackConfig::new);
    }

    @Override
    public String kind() {
        return "slack";
    }

    @Override
    public String preview(Message message) {
        return Json.text(SlackPosts.post(message));
    }

    @Override
    public Optional<String> host(Secrets secrets) {
        return Optional.of(Urls.secret(secrets.get(url), url).getHost());
    }

    @Override
    public Channel open(Wire wire) {
        URI address = Urls.secret(wire.secrets().get(url), url);
        return new HttpChannel(address, wire, message -> Post.of(Json.text(SlackPosts.post(message))));
    }
}
