package io.watchfloor.alerts.routes;

import java.time.Duration;

/**
 * What happens when a receiver was told of a flash and nobody owns it.
 *
 * @param again when the receiver is told again
 * @param escalate when {@code to} is told, from the first telling
 * @param to the receiver one step up, or empty when there is none
 */
public record Reminder(Duration again, Duration escalate, String to) {
    static final Duration AGAIN = Duration.ofMinutes(2);
    static final Duration ESCALATE = Duration.ofMinutes(5);
}
