package io.watchfloor.alerts.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
public sealed interface Outcome {
    /** What the receiver answered, in a word or number. */
    @Nullable
    String status();

    /** The receiver has it. */
    record Delivered(String status) implements Outcome {}

    /**
     * Not now: try again.
     *
     * @param error what went wrong, for people
     * @param after the receiver asked to wait so long, or absent
     * @param busy the receiver as a whole is in trouble, so that other notifications wait too
     */
    record Retry(@Nullable String status, String error, @Nullable Duration after, boolean busy) implements Outcome {}

    /** The receiver will not take this notification, however often it is sent: keep it as undelivered. */
    record Refused(@Nullable String status, String error) implements Outcome {}

    /** The receiver asks never to be called again: nothing more goes to it until an operator restarts or removes it. */
    record Gone(String status, String error) implements Outcome {}
}
