package io.watchfloor.alerts.channel;

import io.watchfloor.alerts.message.Message;

/** What the routing file says of one receiver's channel, checked; opening it is the first that touches the world. */
public interface ChannelConfig {
    /** The word in the file: log, webhook, ... */
    String kind();

    /** What the receiver would be sent of a message, for people to read. */
    String preview(Message message);

    /**
     * Opens the channel.
     *
     * @throws io.watchfloor.kafka.SettingsException naming a secret that is missing and how to give it
     */
    Channel open(Wire wire);
}
