package io.watchfloor.alerts.channel;

import io.watchfloor.model.Notification;

/** A way to one receiver. One thread sends through it; it keeps its own deadline and reports failures as outcomes. */
public interface Channel extends AutoCloseable {
    /** Makes one attempt. */
    Outcome send(Notification notification) throws InterruptedException;

    @Override
    default void close() {}
}
