package io.watchfloor.alerts.message;

import io.watchfloor.model.Sha256;

/** The idempotency key of a notification on the wire. */
public final class WireId {
    private WireId() {}

    /** {@code msg_} and 32 hex digits of the id's digest: the same for the same id, and nothing in it to misread. */
    public static String of(String notification) {
        return "msg_" + Sha256.start(notification, 16);
    }
}
