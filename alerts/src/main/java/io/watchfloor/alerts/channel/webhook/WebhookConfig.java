package io.watchfloor.alerts.channel.webhook;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.channel.http.HttpChannel;
import io.watchfloor.alerts.channel.http.Urls;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Json;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * {@code webhook: {url: ..., secret_env: ...}}.
 *
 * @param secret where the signing secret is: {@code whsec_} and base64, or two of them parted by a space while rotating
 */
public record WebhookConfig(URI url, Secrets.Source secret) implements ChannelConfig {
    public static Optional<ChannelConfig> read(YamlNode config) {
        config.onlyKeys("webhook", Set.of("url", "secret_env", "secret_file"));
        Optional<URI> url = Urls.read(config, "webhook");
        Optional<Secrets.Source> secret = Secrets.source(config, "secret");
        if (secret.isEmpty()) {
            config.error("webhook: name where the signing secret is with secret_env or secret_file");
        }
        return url.isPresent() && secret.isPresent()
                ? Optional.of(new WebhookConfig(url.get(), secret.get()))
                : Optional.empty();
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public String preview(Message message) {
        return Json.text(Webhooks.payload(message));
    }

    @Override
    public Optional<String> host(Secrets secrets) {
        return Optional.of(url.getHost());
    }

    @Override
    public Channel open(Wire wire) {
        Signatures signatures = Signatures.of(wire.secrets().get(secret), secret);
        return new HttpChannel(
                url,
                wire,
                message -> Webhooks.post(message, signatures, wire.clock().instant()));
    }
}
