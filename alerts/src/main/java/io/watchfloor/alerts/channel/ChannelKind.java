package io.watchfloor.alerts.channel;

import io.watchfloor.files.yaml.YamlNode;
import java.util.Optional;

/** Reads one kind of channel from the routing file; what is wrong becomes a finding. */
@FunctionalInterface
public interface ChannelKind {
    Optional<ChannelConfig> read(YamlNode config);
}
