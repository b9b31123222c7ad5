package io.watchfloor.alerts.channel;

import io.watchfloor.alerts.channel.log.LogConfig;
import io.watchfloor.alerts.channel.webhook.WebhookConfig;
import java.util.Map;

/** Every kind of channel that the routing file may name. A new one is its package and a line here. */
public final class ChannelKinds {
    public static final Map<String, ChannelKind> ALL = Map.of("log", LogConfig::read, "webhook", WebhookConfig::read);

    private ChannelKinds() {}
}
