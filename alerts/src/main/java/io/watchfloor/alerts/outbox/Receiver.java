package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.message.Wording;

/** A receiver of the routing file with its open channel, and in which words it is told. */
public record Receiver(String name, Channel channel, Wording wording) {}
