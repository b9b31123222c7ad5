package io.watchfloor.alerts.channel.atom;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.files.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * {@code atom: {file: ..., title: ...}}.
 *
 * @param file that is written anew with every notification; a web server shows it to readers
 */
public record AtomConfig(Path file, String title) implements ChannelConfig {
    public static Optional<ChannelConfig> read(YamlNode config) {
        config.onlyKeys("atom", Set.of("file", "title"));
        YamlNode title = config.get("title");
        return config.require("file", "atom")
                .map(file -> new AtomConfig(Path.of(file.text()), title == null ? "Watchfloor" : title.text()));
    }

    @Override
    public String kind() {
        return "atom";
    }

    @Override
    public String preview(Message message) {
        return message.summary() + "\n" + String.join("\n", message.details());
    }

    @Override
    public Optional<String> host(Secrets secrets) {
        return Optional.empty();
    }

    @Override
    public Channel open(Wire wire) {
        return new AtomChannel(file, title);
    }
}
