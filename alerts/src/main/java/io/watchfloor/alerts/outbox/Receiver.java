package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.channel.Channel;

/** A receiver of the routing file with its open channel. */
public record Receiver(String name, Channel channel) {}
