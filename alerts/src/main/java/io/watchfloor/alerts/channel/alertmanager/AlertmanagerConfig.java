package io.watchfloor.alerts.channel.alertmanager;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.Fields;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.channel.http.HttpChannel;
import io.watchfloor.alerts.channel.http.HttpChannel.Post;
import io.watchfloor.alerts.channel.http.Urls;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * {@code alertmanager: {url: http://host:9093, ends_after: 24h}}.
 *
 * @param endsAfter when an alert ends by itself: news is never resolved, and without an end Alertmanager takes five
 *     minutes
 */
public record AlertmanagerConfig(URI url, Duration endsAfter) implements ChannelConfig {
    private static final Duration DAY = Duration.ofHours(24);

    public static Optional<ChannelConfig> read(YamlNode config) {
        config.onlyKeys("alertmanager", Set.of("url", "ends_after"));
        Duration endsAfter = Fields.duration(config, "ends_after", DAY);
        return Urls.read(config, "alertmanager").map(url -> new AlertmanagerConfig(url, endsAfter));
    }

    @Override
    public String kind() {
        return "alertmanager";
    }

    @Override
    public String preview(Message message) {
        return Json.text(Alerts.of(message, message.at(), endsAfter));
    }

    @Override
    public Optional<String> host(Secrets secrets) {
        return Optional.of(url.getHost());
    }

    @Override
    public Channel open(Wire wire) {
        URI alerts = URI.create(url.toString().replaceAll("/+$", "") + "/api/v2/alerts");
        return new HttpChannel(
                alerts,
                wire,
                message -> Post.of(Json.text(Alerts.of(message, wire.clock().instant(), endsAfter))));
    }
}
