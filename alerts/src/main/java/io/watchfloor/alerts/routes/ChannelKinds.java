package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.channel.ChannelKind;
import io.watchfloor.alerts.channel.alertmanager.AlertmanagerConfig;
import io.watchfloor.alerts.channel.atom.AtomConfig;
import io.watchfloor.alerts.channel.email.EmailConfig;
import io.watchfloor.alerts.channel.log.LogConfig;
import io.watchfloor.alerts.channel.slack.SlackConfig;
import io.watchfloor.alerts.channel.webhook.WebhookConfig;
import java.util.Map;

/** Every kind of channel that the routing file may name. A new one is its package and a line here. */
public final class ChannelKinds {
    public static final Map<String, ChannelKind> ALL = Map.of(
            "alertmanager", AlertmanagerConfig::read,
            "atom", AtomConfig::read,
            "email", EmailConfig::read,
            "log", LogConfig::read,
            "slack", SlackConfig::read,
            "webhook", WebhookConfig::read);

    private ChannelKinds() {}
}
