package io.watchfloor.alerts.message;

import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer at 3 a.m. needs of one notification. Every text in it is one clean, short line: channels write them
 * as they are, apart from their own wire's escapes. As JSON it is the data of a webhook.
 */
public sealed interface Message permits IncidentMessage, DigestMessage, NoticeMessage, WordedMessage {
    /** Id of the notification, the same over retries. */
    String notification();

    /** {@code incident.opened}, ..., {@code digest}, or {@code notice.feed}, ... */
    String type();

    /** What belongs together in a mail program or a chat: the incident's id, or what several are. */
    String thread();

    /** Whether it is the first of its thread, and no reminder of it. */
    default boolean opensThread() {
        return false;
    }

    /** The most urgent in it. */
    Precedence precedence();

    /** When it was decided, in desk time; the same over retries. */
    Instant at();

    /** What a subject line or a first glance holds. */
    String summary();

    /** The rest, line by line. */
    List<String> details();

    /** The story that caused it, or absent. */
    @Nullable
    String link();

    /** Everything on one line. */
    default String line() {
        return summary() + details().stream().map(detail -> " | " + detail).reduce("", String::concat);
    }

    /** The message of a notification. */
    static Message of(Notification notification) {
        if (notification.event() != null) {
            return IncidentMessage.of(notification, notification.event());
        }
        return notification.notice() == null
                ? DigestMessage.of(notification)
                : NoticeMessage.of(notification, notification.notice());
    }
}
