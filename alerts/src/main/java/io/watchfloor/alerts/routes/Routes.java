package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.channel.ChannelConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The routing tree and how each receiver is reached.
 *
 * @param root takes everything
 * @param channels by receiver
 */
public record Routes(Route root, Map<String, ChannelConfig> channels) {
    public Routes {
        channels = Map.copyOf(channels);
    }

    /** The routes that take these labels, one for each receiver: whoever is named twice is told once. */
    public List<Route> match(Labels labels) {
        Map<String, Route> byReceiver = new LinkedHashMap<>();
        root.match(labels).forEach(route -> byReceiver.putIfAbsent(route.receiver(), route));
        return List.copyOf(byReceiver.values());
    }
}
