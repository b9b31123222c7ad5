package io.watchfloor.alerts.channel.log;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.files.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;

/** {@code log: {}}: nothing to set. */
public record LogConfig() implements ChannelConfig {
    public static Optional<ChannelConfig> read(YamlNode config) {
        config.onlyKeys("log", Set.of());
        return Optional.of(new LogConfig());
    }

    @Override
    public String kind() {
        return "log";
    }

    @Override
    public String preview(Message message) {
        return message.line();
    }

    @Override
    public Optional<String> host(Secrets secrets) {
        return Optional.empty();
    }

    @Override
    public Channel open(Wire wire) {
        return new LogChannel();
    }
}
