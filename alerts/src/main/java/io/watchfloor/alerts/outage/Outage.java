package io.watchfloor.alerts.outage;

import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.Notice;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The last outage of the broker that was told.
 *
 * @param told when, by true time
 * @param since when the last write was acknowledged, or the service started
 * @param over whether its end was told too
 */
public record Outage(Instant told, Instant since, boolean over) {
    /** A restart of the broker takes less. */
    static final Duration PATIENCE = Duration.ofSeconds(45);
    /** A broker that starts and fails again and again may take a write in between. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration REST = Duration.ofHours(1);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** None was ever told. */
    static final Outage NONE = new Outage(Instant.EPOCH, Instant.EPOCH, true);

    /** Whether it may be told now: at most once an hour, whatever the clock did meanwhile. */
    boolean isToldAt(Instant now) {
        return now.isBefore(told) || !told.plus(REST).isAfter(now);
    }

    Outage ended() {
        return new Outage(told, since, true);
    }

    /**
     * What a receiver is told of it. Its key is the instance and the minute, so that a second attempt is the same.
     *
     * @param instance service and instance, such as alerts/1
     * @param why what the broker or the way to it says
     */
    Notification notification(String receiver, String instance, String why) {
        return of(
                key(instance),
                receiver,
                told,
                new Notice(
                        "broker",
                        Precedence.IMMEDIATE,
                        "The broker takes no writes: nobody is told of any incident until it does",
                        List.of(
                                instance + " has had no write acknowledged since " + CLOCK.format(since) + ": " + why,
                                "Look at the broker first: docs/runbooks.md#brokerwritesfail")));
    }

    /** What the same receiver is told when it is over. */
    Notification overNotification(String receiver, String instance, Instant now) {
        return of(
                key(instance) + "+over",
                receiver,
                now,
                new Notice(
                        "broker",
                        Precedence.ROUTINE,
                        "The broker takes writes again: what happened meanwhile is told now",
                        List.of(instance + " had no write acknowledged since " + CLOCK.format(since))));
    }

    /** What a receiver would read of one that began a minute before. */
    public static Notification example(String receiver, Instant now) {
        return new Outage(now, now.minus(SETTLED), false).notification(receiver, "alerts/1", "no answer");
    }

    private String key(String instance) {
        return "broker:" + instance + ":" + told.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Notification of(String key, String receiver, Instant at, Notice notice) {
        return new Notification(key + "@" + receiver, receiver, at, null, null, List.of(), notice, Map.of());
    }
}
