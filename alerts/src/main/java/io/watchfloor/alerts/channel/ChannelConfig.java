package io.watchfloor.alerts.channel;

import io.watchfloor.alerts.message.Message;
import java.util.Optional;

/** What the routing file says of one receiver's channel, checked; opening it is the first that touches the world. */
public interface ChannelConfig {
    /** The word in the file: log, webhook, ... */
    String kind();

    /** What the receiver would be sent of a message, for people to read. */
    String preview(Message message);

    /**
     * The host that it calls, or absent when it calls none.
     *
     * @throws io.watchfloor.kafka.SettingsException when that is a secret which is missing
     */
    Optional<String> host(Secrets secrets);

    /**
     * Opens the channel.
     *
     * @throws io.watchfloor.kafka.SettingsException naming a secret that is missing and how to give it
     */
    Channel open(Wire wire);
}
