package io.watchfloor.alerts.channel;

import io.watchfloor.alerts.message.Message;

/** A way to one receiver. One thread sends through it; it keeps its own deadline and reports failures as outcomes. */
public interface Channel extends AutoCloseable {
    /** Makes one attempt. */
    Outcome send(Message message) throws InterruptedException;

    @Override
    default void close() {}
}
